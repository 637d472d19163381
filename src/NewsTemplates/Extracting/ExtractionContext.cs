using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using NewsTemplates.Captures;
using NewsTemplates.Collections;
using NewsTemplates.Html;
using NewsTemplates.Markup;
using NewsTemplates.Matching;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>What one extraction reads from and reports to. It lives as long as one call of <c>Extract</c>.</summary>
internal sealed class ExtractionContext : IDisposable
{
    // What one page may take beyond being parsed: a few seconds. Rules that match nested elements read the same text again
    // and again, and moves look through the page once for each block.
    private const long MostSteps = 400_000_000;

    // A character that is read is also kept.
    private const int StepsPerCharacter = 4;

    private const int MostServedKept = 4096;

    private readonly List<ExtractionIssue> _issues = new();
    private readonly List<ServedRule> _served = Spares<List<ServedRule>>.Take();
    private readonly List<KeyedItem> _keyed = new();
    private readonly CancellationToken _cancellation;
    private int[]? _metas;
    private int _quiet;
    private long _steps;

    public ExtractionContext(
        Uri url,
        PageDocument? page,
        TextDocument? text,
        IReadOnlyDictionary<string, string> urlParts,
        CancellationToken cancellation = default,
        DateTimeOffset? captured = null)
    {
        _cancellation = cancellation;
        Url = url;
        UrlParts = urlParts;
        Page = page;
        Matching = page is null ? null : new MatchContext(page, steps => Spend(steps));
        Text = text;
        Coverage = text is null ? null : new LineCoverage(text.Lines.Count);
        Conversion = ConversionContext.Of(url, page?.BaseHref, page?.Encoding, captured);
        JsonLd = new PageJsonLd(this);
        ScriptJson = new PageScriptJson(this);
    }

    public Uri Url { get; }

    public IReadOnlyDictionary<string, string> UrlParts { get; }

    /// <summary>The page, for an HTML layout.</summary>
    public PageDocument? Page { get; }

    /// <summary>The page again, as selectors are matched on it.</summary>
    public MatchContext? Matching { get; }

    /// <summary>The capture, for a layout that reads text.</summary>
    public TextDocument? Text { get; }

    public LineCoverage? Coverage { get; }

    public ConversionContext Conversion { get; }

    /// <summary>How long regular expressions have run on the page.</summary>
    public Stopwatch RegexTime { get; } = new();

    /// <summary>Where it is noted which entries of rules do something; null where nobody asks.</summary>
    public RuleTrace? Trace { get; init; }

    public IReadOnlyList<ExtractionIssue> Issues => _issues;

    /// <summary>The rules that have served; for when all is read.</summary>
    public ServedRules Provenance
    {
        get
        {
            // What is handed out knows nothing of the page.
            ServedRule[] served = [.. _served];
            return new ServedRules(served.Length, index => served[index].Provenance);
        }
    }

    public IReadOnlyList<KeyedItem> Keyed => _keyed;

    /// <summary>The first node of the body's first paragraph, once the body is read: pictures before it are covers. -1 if unknown.</summary>
    public int FirstParagraph { get; set; } = -1;

    public PageJsonLd JsonLd { get; }

    public PageScriptJson ScriptJson { get; }

    /// <summary>Gives its memory back. What it has told stays.</summary>
    public void Dispose()
    {
        _served.Clear();
        if (_served.Capacity <= MostServedKept)
        {
            Spares<List<ServedRule>>.Give(_served);
        }
    }

    public void Report(ExtractionIssue issue)
    {
        if (_quiet == 0)
        {
            _issues.Add(issue);
        }
    }

    public void RecordProvenance(ServedRule entry)
    {
        if (_quiet == 0)
        {
            _served.Add(entry);
        }
    }

    public void RecordKeyed(KeyedItem item)
    {
        if (_quiet == 0)
        {
            _keyed.Add(item);
        }
    }

    /// <summary>Which rule served a field of the page; null where the field has no value.</summary>
    public RuleInfo? ServedBy(FieldInfo field)
    {
        foreach (ServedRule served in _served)
        {
            if (served.Within is null && served.Field == field)
            {
                return field.Rules[served.RuleIndex];
            }
        }

        return null;
    }

    /// <summary>How many entries of provenance there are, for <see cref="RollBack"/>.</summary>
    public int Served => _served.Count;

    /// <summary>Takes back the provenance of a value that is dropped.</summary>
    /// <param name="served">How many entries there were before it.</param>
    public void RollBack(int served) => _served.RemoveRange(served, _served.Count - served);

    /// <summary>Counts the work of looking through nodes and of reading text, so that no page takes for ever.</summary>
    /// <exception cref="PageLimitException">It has become too much.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public void Spend(int nodes, int characters = 0)
    {
        _cancellation.ThrowIfCancellationRequested();
        _steps += nodes + ((long)characters * StepsPerCharacter);
        if (_steps > MostSteps)
        {
            throw new PageLimitException(PageLimit.Reading, MostSteps);
        }
    }

    /// <summary>Notes from what element or group of elements an item of a list was read, if it was from one.</summary>
    public void RecordItem(ValuePath path, FoundValue foundValue)
    {
        if (_quiet == 0 && Trace is { } trace)
        {
            int end = foundValue.Node < 0 ? -1 : foundValue.Group?.End ?? Page!.End(foundValue.Node);
            trace.RecordItem(path.ToString(), (foundValue.Node, end));
        }
    }

    /// <summary>Notes where the sections of a body stand, if all of them do in the page.</summary>
    /// <param name="path">The path of the body.</param>
    /// <param name="starts">The first node of each.</param>
    /// <param name="last">The last node of the body.</param>
    public void RecordSections(ValuePath path, IReadOnlyList<int> starts, int last)
    {
        if (_quiet == 0 && Trace is { } trace && last >= 0 && starts.All(start => start >= 0))
        {
            for (int i = 0; i < starts.Count; i++)
            {
                string section = path + ".sections[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                trace.RecordSection(section, (starts[i], i + 1 < starts.Count ? starts[i + 1] : Page!.End(last)));
            }
        }
    }

    /// <summary>Runs what is only looked at to compare: it leaves no report.</summary>
    public T WithoutReporting<T>(Func<T> read)
    {
        _quiet++;
        try
        {
            return read();
        }
        finally
        {
            _quiet--;
        }
    }

    /// <summary>What the page's <c>meta</c> elements of a name say, in order; those that say nothing are left out.</summary>
    public IEnumerable<string> Meta(string name)
    {
        if (Page is not { } page)
        {
            yield break;
        }

        foreach (int meta in MetasOf(page, name))
        {
            if (page.Attribute(meta, "content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                yield return content;
            }
        }
    }

    /// <summary>Whether the page has a <c>meta</c> element of a name, even if that says nothing.</summary>
    public bool HasMeta(string name) => Page is { } page && MetasOf(page, name).Any();

    private IEnumerable<int> MetasOf(PageDocument page, string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        int[] metas = _metas ??= [.. Metas(page)];
        Spend(metas.Length);
        return metas.Where(meta => MetaNames.Has(page, meta, utf8));
    }

    /// <summary>The places in a region of the capture that a pattern fits; a pattern that runs out of time is reported.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="region">The region.</param>
    /// <param name="limit">The most places wanted.</param>
    public IReadOnlyList<LineMatch> Find(LinePattern pattern, Region region, int limit = int.MaxValue)
    {
        if (Text is null)
        {
            throw new InvalidOperationException("A page has elements, not lines.");
        }

        if (RegexTime.Elapsed > BoundedRegex.PageTimeLimit)
        {
            ReportSlow(pattern);
            return [];
        }

        RegexTime.Start();
        LineMatches found = pattern.Matches(Text, region.Start, Math.Max(region.Start, Math.Min(region.End, Text.Lines.Count)), limit);
        RegexTime.Stop();
        if (found.TimedOut)
        {
            ReportSlow(pattern);
        }

        return found;
    }

    private void ReportSlow(LinePattern pattern) =>
        Report(new ExtractionIssue(IssueKind.TimedOut, null, $"the pattern '{pattern}' took too long on this capture"));

    private static IEnumerable<int> Metas(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.NameNumber(node) == (int)Tag.Meta && !page.IsInNoscript(node))
            {
                yield return node;
            }
        }
    }
}
