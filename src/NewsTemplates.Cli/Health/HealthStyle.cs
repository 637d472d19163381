using System;
using System.Security.Cryptography;
using System.Text;

namespace NewsTemplates.Cli.Health;

/// <summary>How the page of a report looks. The text has none of the characters that XML and HTML would write in different ways.</summary>
internal static class HealthStyle
{
    /// <summary>What a browser is allowed: this style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "base-uri 'none'; form-action 'none'";

    /// <summary>The style sheet.</summary>
    public static string Text => Source.ReplaceLineEndings("\n");

    private const string Source = """

        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --card: #ffffff; --ink: #20242a; --quiet: #5a616b; --line: #e2dfd8; --ground: #eceae4;
          --grave: #b5452f; --mild: #3a6c9e; --some: #f8e6df; --bad: #efc3b6; --worse: #e39f8c; --link: #245a8d;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #16181b; --card: #1d2024; --ink: #e7e5e0; --quiet: #a3a9b2; --line: #33383f; --ground: #2a2e34;
            --grave: #e8836c; --mild: #7cabde; --some: #38251f; --bad: #5a2e23; --worse: #7d3a2a; --link: #8dbbe8;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere;
        }
        h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; }
        h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
        p { margin: 0.35rem 0 0; color: var(--quiet); max-width: 44rem; }
        a { color: var(--link); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
        a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 1.25rem 1.5rem; margin: 1.75rem 0; }
        .figures div { border-top: 2px solid var(--line); padding-top: 0.6rem; }
        .figures dt { font-size: 0.85rem; color: var(--quiet); }
        .figures dd { margin: 0; font-size: 1.6rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.02em; }
        .figures .meaning { font-size: 0.78rem; line-height: 1.35; font-weight: 400; letter-spacing: 0; color: var(--quiet); }
        .scroll { overflow-x: auto; margin-top: 1rem; }
        table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; }
        caption { text-align: left; padding-bottom: 0.4rem; color: var(--quiet); font-size: 0.85rem; }
        th, td { padding: 0.4rem 0.65rem; text-align: right; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
        th { font-weight: 500; }
        thead th { color: var(--quiet); font-size: 0.8rem; vertical-align: bottom; }
        th:first-child, td:first-child, .text { text-align: left; }
        th:first-child { padding-left: 0; }
        tbody th { overflow-wrap: anywhere; min-width: 9rem; }
        .text { min-width: 13rem; color: var(--quiet); overflow-wrap: anywhere; }
        .none { color: var(--quiet); }
        .some { background: var(--some); } .bad { background: var(--bad); } .worse { background: var(--worse); font-weight: 600; }
        section { margin-top: 1.5rem; padding: 1.25rem 1.4rem 1.4rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
        .charts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.1rem 1.75rem; margin: 1rem 0 1.5rem; }
        figure { margin: 0; }
        figcaption { display: flex; justify-content: space-between; align-items: baseline; font-size: 0.85rem; color: var(--quiet); }
        figcaption strong { color: var(--ink); font-size: 1rem; font-weight: 600; }
        svg { display: block; width: 100%; height: 2.5rem; margin-top: 0.3rem; border-bottom: 1px solid var(--quiet); }
        .latest { margin: 0.15rem 0 0; font-size: 0.78rem; text-align: right; }
        .ground { fill: var(--ground); } .grave { fill: var(--grave); } .mild { fill: var(--mild); }
        @media (max-width: 36rem) {
          body { padding: 1.5rem 0.9rem 3rem; }
          section { padding: 1rem; }
          .figures, .charts { grid-template-columns: 1fr 1fr; gap: 1rem; }
        }
        @media print { body { max-width: none; padding: 0; } section { break-inside: avoid; } }

        """;
}
