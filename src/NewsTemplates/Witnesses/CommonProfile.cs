using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Witnesses;

/// <summary>
/// What all samples of a page, or of one of its looks, have in common. A page that is read later and lacks it may look otherwise than the
/// layout knows. Immutable: each method gives another profile.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CommonProfile
{
    private CommonProfile(int samples, EquatableArray<string> filled)
    {
        Samples = samples;
        Filled = filled;
    }

    /// <summary>How many samples there are.</summary>
    internal int Samples { get; }

    /// <summary>The fields of the page that have a value on all of them.</summary>
    internal EquatableArray<string> Filled { get; }

    /// <summary>The fields of an article whose values the pages state elsewhere, too.</summary>
    internal EquatableArray<string> StatedFields { get; private init; }

    /// <summary>Whether no page states another time of publication than its own.</summary>
    internal bool IsTimeUndisputed { get; private init; }

    /// <summary>Whether no page states keywords, though all have topics.</summary>
    internal bool HasNoKeywords { get; private init; }

    /// <summary>The least that a body has, and the most that it has of links; null where there is nothing to compare.</summary>
    internal BodyProfile? WorstBody { get; private init; }

    /// <summary>Begins a profile.</summary>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="filled">The fields of the page that have a value on all of them.</param>
    public static CommonProfile Of(int samples, params string[] filled) => new(samples, [.. filled]);

    /// <summary>Fields of an article whose values the pages state elsewhere, too.</summary>
    /// <param name="fields">Some of <c>title</c>, <c>published</c> and <c>authors</c>.</param>
    public CommonProfile Stated(params string[] fields) => this with { StatedFields = [.. fields] };

    /// <summary>No page states another time of publication than its own.</summary>
    public CommonProfile TimeUndisputed() => this with { IsTimeUndisputed = true };

    /// <summary>No page states keywords, though all have topics.</summary>
    public CommonProfile NoKeywords() => this with { HasNoKeywords = true };

    /// <summary>The least that a body has, and the most that it has of links. Shares are from 0 to 1; NaN where they are not known.</summary>
    /// <param name="paragraphs">How many paragraphs it has.</param>
    /// <param name="letters">How many letters and digits these have.</param>
    /// <param name="ofContainer">How much it holds of the prose around it.</param>
    /// <param name="ofPage">How much it holds of the page's prose.</param>
    /// <param name="ofSiblings">How much it holds of the prose that stands beside its paragraphs.</param>
    /// <param name="ofDescription">How many it has of the words by which the page describes itself.</param>
    /// <param name="inLinks">How much of it is in links.</param>
    /// <param name="linksInRow">The most of its blocks one after the other that are links.</param>
    public CommonProfile Body(
        int paragraphs,
        int letters,
        double ofContainer = double.NaN,
        double ofPage = double.NaN,
        double ofSiblings = double.NaN,
        double ofDescription = double.NaN,
        double inLinks = double.NaN,
        int linksInRow = 0)
    {
        return this with
        {
            WorstBody = new BodyProfile(
                paragraphs,
                letters,
                Known(ofContainer),
                Known(ofPage),
                Known(ofSiblings),
                Known(ofDescription),
                Known(inLinks),
                linksInRow),
        };

        static double? Known(double share) => double.IsNaN(share) ? null : share;
    }

    /// <summary>What samples have in common; null where there are none.</summary>
    /// <param name="samples">Of each sample its fields with a value, and its profile if there is one.</param>
    internal static CommonProfile? Of(IReadOnlyCollection<(EquatableArray<string> Filled, PageProfile? Profile)> samples)
    {
        if (samples.Count == 0)
        {
            return null;
        }

        string[] filled = [.. samples.First().Filled.Where(field => samples.All(sample => sample.Filled.Contains(field)))];
        PageProfile[] profiles = [.. samples.Select(sample => sample.Profile).OfType<PageProfile>()];
        return new CommonProfile(samples.Count, [.. filled])
        {
            StatedFields =
            [
                .. new (string Field, Func<PageProfile, bool?> IsStated)[]
                {
                    ("title", profile => profile.TitleIsHeadline),
                    ("published", profile => profile.PublishedIsStated),
                    ("authors", profile => profile.AuthorsAreNamed),
                }.Where(field => Holds(profiles, field.IsStated)).Select(field => field.Field),
            ],
            IsTimeUndisputed = Holds(profiles, profile => profile.PublishedIsUndisputed),
            HasNoKeywords = Holds(profiles, profile => !profile.HasKeywords),
            WorstBody = Worst([.. profiles.Select(profile => profile.Body).OfType<BodyProfile>()]),
        };
    }

    /// <summary>The samples as reports name them.</summary>
    internal static string OnSamples(int count) =>
        count == 1 ? "the sample" : string.Format(CultureInfo.InvariantCulture, "each of the {0} samples", count);

    /// <summary>Whether something holds wherever it can be told, and can be told.</summary>
    private static bool Holds(PageProfile[] profiles, Func<PageProfile, bool?> relation) =>
        Array.Exists(profiles, profile => relation(profile) == true) && !Array.Exists(profiles, profile => relation(profile) == false);

    private static BodyProfile? Worst(BodyProfile[] bodies) => bodies.Length == 0 ? null : new BodyProfile(
        bodies.Min(body => body.Paragraphs),
        bodies.Min(body => body.Letters),
        bodies.Min(body => body.OfContainer),
        bodies.Min(body => body.OfPage),
        bodies.Min(body => body.OfSiblings),
        bodies.Min(body => body.OfDescription),
        bodies.Max(body => body.InLinks),
        bodies.Max(body => body.LinksInRow));
}
