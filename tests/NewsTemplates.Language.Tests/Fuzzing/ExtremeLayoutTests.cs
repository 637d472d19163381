using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Tests.Binding;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>Long and deep texts wherever a layout has one: read or refused, and what is read runs, without a hang.</summary>
public class ExtremeLayoutTests
{
    private static readonly int Long = Cases.AreMany ? 100_000 : 20_000;

    private static readonly Dictionary<string, Func<string>> Layouts = new()
    {
        ["a name of many letters"] = () => Part.Fields.Complete(new string('a', Long) + ": h1"),
        ["a name of an unknown key of many letters"] = () => Part.FileKeys.Complete(new string('a', Long) + ": h1"),
        ["a type of many letters"] = () => Part.Fields.Complete("x: h1 as " + new string('a', Long)),
        ["a host of many letters"] = () => "site: Daily\nhosts: " + Repeat("a.", Long) + "example\npages: { A: { fields: { t: h1 } } }\n",
        ["many hosts"] = () => "site: Daily\nhosts: [" + Repeat("a.example, ", Long) + "b.example]\npages: { A: { fields: { t: h1 } } }\n",
        ["a description of 900,000 letters"] = () => Part.FileKeys.Complete("description: " + Repeat("text \" \\ */ </summary> ", 900_000)),
        ["a block text of 900,000 letters"] = () => Part.FileKeys.Complete("description: |\n" + Repeat("  line\n", 900_000)),
        ["a const of 900,000 letters"] = () => Part.Fields.Complete("x: const(" + new string('x', 900_000) + ")"),
        ["a const of 900,000 digits"] = () => Part.Fields.Complete("x: const(" + new string('1', 900_000) + ") as decimal"),
        ["a const of 900,000 letters as a date"] = () => Part.Fields.Complete("x: const(" + Repeat("2026-01-31 ", 900_000) + ") as datetime"),
        ["a const of many parentheses"] = () => Part.Fields.Complete("x: const(" + new string('(', Long) + new string(')', Long) + ")"),
        ["a selector of many descendants"] = () => Part.Fields.Complete("x: " + Repeat("a ", Long) + "b"),
        ["a selector of many children"] = () => Part.Fields.Complete("x: " + Repeat("a > ", Long) + "b"),
        ["a selector of many siblings"] = () => Part.Fields.Complete("x: " + Repeat("a ~ ", Long) + "b"),
        ["a selector of many classes"] = () => Part.Fields.Complete("x: " + Repeat(".a", Long)),
        ["a selector of many alternatives"] = () => Part.Fields.Complete("x: each " + Repeat("a, ", Long) + "b"),
        ["a selector of many negations"] = () => Part.Fields.Complete("x: " + Repeat(":not(.a)", Long)),
        ["a selector of many brackets"] = () => Part.Fields.Complete("x: a" + Repeat(":not(", Long)),
        ["a selector of many places"] = () => Part.Fields.Complete("x: li:nth-child(" + new string('9', Long) + "n+1)"),
        ["a selector of many relations"] = () => Part.Fields.Complete("x: " + Repeat("a:has(b ~ c) ", Long) + "d"),
        ["an attribute of many letters"] = () => Part.Fields.Complete("x: a@" + new string('a', Long)),
        ["a path of many keys"] = () => Part.Fields.Complete("x: json-ld(Article" + Repeat(".a", Long) + ")"),
        ["a count of many digits"] = () => Part.Fields.Complete("x: { each: a, count: " + new string('9', Long) + " }"),
        ["a date format of many letters"] = () => Part.Fields.Complete("x: { from: a, as: date, format: " + Repeat("dd.MM.yyyy ", Long) + " }"),
        ["many date formats"] = () => Part.Fields.Complete("x: { from: time, as: datetime, format: [" + Repeat("dd.MM.yyyy, ", Long) + "d.M.yy] }"),
        ["a culture of many letters"] = () => Part.FileKeys.Complete("culture: " + new string('a', Long)),
        ["a time zone of many letters"] = () => Part.FileKeys.Complete("timezone: " + Repeat("a/", Long)),
        ["a regular expression of many letters"] = () => Regex(new string('a', Long)),
        ["a regular expression of many groups"] = () => Regex(Repeat("(a)", Long)),
        ["a regular expression of many open groups"] = () => Regex(new string('(', Long)),
        ["a regular expression of many nested groups"] = () => Regex(new string('(', Long) + "a" + new string(')', Long)),
        ["a regular expression of many alternatives"] = () => Regex(Repeat("ab|", Long) + "c"),
        ["a regular expression of many optional parts"] = () => Regex(Repeat("a?", Long / 10) + Repeat("a", Long / 10)),
        ["a regular expression of repeated repetitions"] = () => Regex("(((a{1,99}){1,99}){1,99}){1,99}$"),
        ["a regular expression of large repetitions"] = () => Regex("(.{0,100000}x){0,100000}"),
        ["a regular expression that backtracks"] = () => Regex("(?=(a+)+$)" + Repeat("(a|a)*", 60) + "b"),
        ["a regular expression of many classes"] = () => Regex(Repeat("[a-z-[aeiou]]", Long)),
        ["many regular expressions"] = () => Part.Fields.Complete("x: { from: h1, remove: [" + Repeat("a+b, ", Long) + "c] }"),
        ["many replacements"] = () => Part.Fields.Complete("x: { from: h1, replace: [" + Repeat("{ a+b: c }, ", Long) + "{ d: e }] }"),
        ["a line pattern of many letters"] = () => Pattern("{x} " + new string('a', Long)),
        ["a line pattern of many lines"] = () => Pattern("{x}" + Repeat(" / {}", Long)),
        ["a line pattern of many optional lines"] = () => Pattern("{x}" + Repeat(" / {y?}", Long)),
        ["a line pattern of many placeholders"] = () => Pattern("{x}" + Repeat(" a {}", Long)),
        ["a line pattern of many names"] = () =>
            Pattern("{x}" + string.Concat(Enumerable.Range(0, Long / 10).Select(i => $" / {{n{i}:caps}} {{n{i}}}"))),
        ["a line pattern of many expressions"] = () => Pattern("{x}" + Repeat(" {:/[^a-z]+/}", Long)),
        ["a line pattern of many open placeholders"] = () => Pattern(new string('{', Long - 1)),
        ["a line pattern of many braces"] = () => Pattern("{x}" + new string('{', Long)),
        ["an expression of many classes in a placeholder"] = () => Pattern("{x:/" + Repeat("[^a]", Long) + "/}"),
        ["an enum of many labels in many placeholders"] = () => "site: Daily\nhosts: a.example\nenums: { Desk: { A: ["
            + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"label {i}, ")) + "x] } }\n"
            + "pages: { Capture: { reads: text, fields: { x: \"{x:Desk} {}" + Repeat(" / {:Desk} a", 1_000) + "\" } } }\n",
        ["a URL pattern of many letters"] = () => Urls("/" + new string('a', Long)),
        ["a URL pattern of many placeholders"] = () => Urls(Repeat("/{a}", Long)),
        ["many URL patterns of many segments"] = () => "site: Daily\nhosts: a.example\npages:\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
            $"  P{i}: {{ urls: \"/{{*rest}}{string.Concat(Enumerable.Range(0, 40).Select(n => $"/{{h{n}}}"))}{(i % 2 == 0 ? "/b" : "b")}\", "
            + $"fields: {{ t: h1 }} }}\n")),
        ["many URL patterns of many placeholders in a segment"] = () =>
            "site: Daily\nhosts: a.example\npages:\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
                $"  P{i}: {{ urls: \"/{string.Concat(Enumerable.Range(0, 30).Select(n => $"{{h{n}}}{(char)('a' + ((n + i) % 3))}"))}\", "
                + $"fields: {{ t: h1 }} }}\n")),
        ["an alias of many names"] = () => Part.Fields.Complete("x: &a h1\n" + Repeat("*a: *a\n", Long)),
        ["lists within lists"] = () => Repeat("- ", Long),
        ["mappings within mappings"] = () => Repeat("a: { ", Long),
        ["keys below keys"] = () => string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")),
        ["rules within rules"] = () => Part.Fields.Complete("x: { from: " + Repeat("[{ from: ", Long)),
        ["blocks within blocks"] = () => "site: Daily\nhosts: a.example\nblocks:\n"
            + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  B{i}: {{ a: .a as B{i + 1}, b: .b as B{(i * 7) % 5_001} }}\n"))
            + "  B5000: { t: h1 }\npages: { Front: { fields: { b: .b as B0 } } }\n",
        ["many variants of many fields"] = () => Part.PageKeys.Complete(
            "fields:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  f{i}: .f{i}\n")) + "variants:\n"
            + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  - {{ name: V{i}, when: .v{i} }}\n")).TrimEnd()),
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_or_refused(string name) => new SoundReading().Check(Layouts[name]());

    private static string Regex(string regex) => Part.Fields.Complete("x: { from: h1, match: '" + regex + "' }");

    private static string Pattern(string pattern) => Part.CaptureFields.Complete("x: { from: '" + pattern + "' }");

    private static string Urls(string pattern) => Part.PageKeys.Complete("urls: '" + pattern + "'\nfields: { t: h1 }");

    /// <summary>The text again and again, as long as all is not longer than it may be.</summary>
    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
