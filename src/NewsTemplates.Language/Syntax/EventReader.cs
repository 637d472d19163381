using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Language.Syntax;

/// <summary>
/// YamlDotNet's events, guarded: whatever it throws becomes a <see cref="YamlErrorException"/>, and it cannot run on for ever.
/// </summary>
internal sealed class EventReader
{
    private readonly Parser _parser;
    private int _left;

    /// <param name="text">The file's text.</param>
    /// <param name="fixes">What to hide from YAML behind letters.</param>
    public EventReader(string text, IReadOnlyList<TextFix> fixes)
    {
        Text = Hide(text, fixes);
        _parser = new Parser(new GuardedReader(Text));
        _left = (4 * text.Length) + 64;
    }

    /// <summary>The text as YAML sees it.</summary>
    public string Text { get; }

    /// <summary>The next event, or null at the end.</summary>
    /// <exception cref="YamlErrorException">YAML cannot be read further.</exception>
    public ParsingEvent? Next()
    {
        try
        {
            if (_left-- == 0)
            {
                throw new InvalidOperationException("there is no end to it");
            }

            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException exception)
        {
            throw new YamlErrorException((int)Math.Min(Math.Max(exception.Start.Index, 0), Text.Length), exception.Message);
        }
        catch (Exception exception) when (!LoadedLibrary.IsIncompatible(exception))
        {
            throw new YamlErrorException(null, exception.Message);
        }
    }

    private static string Hide(string text, IReadOnlyList<TextFix> fixes)
    {
        if (fixes.Count == 0)
        {
            return text;
        }

        var hidden = new StringBuilder(text);
        foreach (TextFix fix in fixes)
        {
            for (int i = fix.Start; i < fix.End; i++)
            {
                hidden[i] = 'x';
            }
        }

        return hidden.ToString();
    }

    // A scanner that misses the end would ask for more text for ever.
    private sealed class GuardedReader : StringReader
    {
        private int _left;

        public GuardedReader(string text)
            : base(text)
        {
            _left = (16 * text.Length) + 4096;
        }

        public override int Read() => _left-- > 0 ? base.Read() : throw new EndOfStreamException("there is no end to it");
    }
}
