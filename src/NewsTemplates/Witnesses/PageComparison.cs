using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Html;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Compares a page that was read with the layout's samples: a site that looks otherwise now often gives values all the same, but fewer, or
/// others.
/// </summary>
/// <param name="profile">What the samples have in common.</param>
/// <param name="fields">The page's fields.</param>
/// <param name="context">The page's extraction, once all fields are read.</param>
internal sealed class PageComparison(CommonProfile profile, IReadOnlyList<FieldInfo> fields, ExtractionContext context)
{
    // A page of more is no article, and may be made to take long.
    private const int MostNodes = 500_000;

    /// <summary>Reports where the page is unlike the samples, of each field the most telling alone.</summary>
    /// <param name="record">The page's record.</param>
    /// <param name="isThorough">
    /// Whether the body is compared with all text of the page. Otherwise it is where it is short or tells little: that takes longer than all
    /// else.
    /// </param>
    public void Report(IJsonRecord record, bool isThorough)
    {
        if (context.Page is not { Count: <= MostNodes })
        {
            return;
        }

        try
        {
            Compare(record, isThorough);
        }
        catch (PageLimitException)
        {
            // What was read stands.
        }
    }

    private void Compare(IJsonRecord record, bool isThorough)
    {
        foreach ((FieldInfo field, string message) in EmptyFields.Find(profile, fields, context))
        {
            context.Report(new ExtractionIssue(IssueKind.OutOfProfile, field.Name, message, null, field.Rules.FirstOrDefault(), field));
        }

        if (record is IArticle article)
        {
            Report(ArticleValues.Of(article), isThorough);
        }
    }

    private void Report(ArticleValues values, bool isThorough)
    {
        // That the page's JSON-LD is broken is not to be said of a layout that does not read it.
        (Finding[] contradictions, string? unlike) = context.WithoutReporting(() =>
        {
            var page = new PageStatements(context);
            bool? isHeadline = values.Title is { } title ? TitleFindings.IsHeadline(title, page) : null;
            Finding[] found = [.. Contradictions(values, page, isHeadline)];
            return (found, UnlikeBody(values, page, isHeadline, isThorough));
        });
        foreach (Finding finding in contradictions.GroupBy(finding => finding.Field, StringComparer.Ordinal).Select(ofField => ofField.First()))
        {
            Add(IssueKind.Contradicted, finding.Field, MessageOf(finding), finding.Found);
        }

        if (unlike is not null)
        {
            Add(
                IssueKind.OutOfProfile,
                "body",
                $"{unlike}, unlike on {CommonProfile.OnSamples(profile.Samples)}",
                values.Body!.Paragraphs.FirstOrDefault());
        }
    }

    private string? UnlikeBody(ArticleValues values, PageStatements page, bool? isHeadline, bool isThorough)
    {
        if (profile.WorstBody is not { } worst || values.Body is null)
        {
            return null;
        }

        var body = new BodyComparison(worst, values, page);
        return isThorough || body.IsSuspicious ? body.Find(isThorough && IsOther(values, page, isHeadline)) : null;
    }

    /// <summary>Whether another value than the body is stated elsewhere on the samples, and not on the page.</summary>
    private bool IsOther(ArticleValues values, PageStatements page, bool? isHeadline) => HasLost("title", isHeadline)
        || HasLost("authors", AuthorFindings.AreNamed(values.Authors, page, new PageBlocks(page.Page)));

    private IEnumerable<Finding> Contradictions(ArticleValues values, PageStatements page, bool? isHeadline)
    {
        if (values.Title is { } title && HasLost("title", isHeadline))
        {
            foreach (Finding finding in TitleFindings.Find(title, page))
            {
                yield return finding;
            }
        }

        if (values.Published is { } published)
        {
            // That no date of the page is near is telling on any site.
            bool isOther = DateFindings.IsStated(published, page) == false;
            foreach (Finding finding in isOther ? DateFindings.Find(published, page) : [])
            {
                if (finding.Kind == FindingKind.DateElsewhere || HasLost("published", isStated: false))
                {
                    yield return finding;
                }
            }

            if (profile.IsTimeUndisputed && DateFindings.Dispute(published, page) is { } dispute)
            {
                yield return dispute;
            }
        }

        foreach (Finding finding in TopicFindings.Find(values.Topics))
        {
            yield return finding;
        }

        if (profile.HasNoKeywords && TopicFindings.Unlike(values.Topics, page) is { } others)
        {
            yield return others;
        }

        if (BodyComparison.HasTitle(values))
        {
            yield return new Finding(FindingKind.TitleRead, "body", values.Title!);
        }
    }

    /// <summary>Whether the samples state a field's value elsewhere, too, and the page does not.</summary>
    private bool HasLost(string field, bool? isStated) => isStated == false && profile.StatedFields.Contains(field);

    private void Add(IssueKind kind, string name, string message, string? found)
    {
        if (fields.FirstOrDefault(field => field.Name == name) is { } field && context.Issues.All(issue => issue.FieldInfo != field))
        {
            string? quoted = found is null ? null : FieldReader.Shorten(found);
            context.Report(new ExtractionIssue(kind, name, message, quoted, context.ServedBy(field) ?? field.Rules.FirstOrDefault(), field));
        }
    }

    private static string MessageOf(Finding finding)
    {
        string witness = FieldReader.Shorten(finding.Witness);
        return finding.Kind switch
        {
            FindingKind.TitleElsewhere => $"it is like no headline of the page, not like '{witness}'",
            FindingKind.TitleTooLong => $"it holds more than the page's headline '{witness}'",
            FindingKind.DateElsewhere or FindingKind.DateShifted => $"{finding.Found} is not when the page says it was published: {witness}",
            FindingKind.TopicsElsewhere => $"none of them is among the keywords that the page states: {witness}",
            FindingKind.TopicTooLong => string.Format(
                CultureInfo.InvariantCulture, "one of them has {0} characters, which is no topic", finding.Found.Length),
            FindingKind.TitleRead => "the title is a paragraph of it, so it very likely holds more than the text",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
    }
}
