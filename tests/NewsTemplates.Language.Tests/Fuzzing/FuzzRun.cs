using System;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>Runs many cases, and shows the one that fails so that a test can be made of it.</summary>
internal static class FuzzRun
{
    /// <summary>Checks random texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="check">Throws if something is wrong.</param>
    public static void Check(Gen<string> texts, Action<string> check) => texts.Sample(check, print: Show);

    private static string Show(string text) => string.Concat((text.Length > 4_000 ? text[..4_000] : text).Select(character =>
        character is '\n' or (>= ' ' and < '\u007F')
            ? character.ToString()
            : string.Format(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)character)));
}
