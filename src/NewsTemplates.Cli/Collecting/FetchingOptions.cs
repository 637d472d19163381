using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Caching;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Cli.Collecting;

/// <summary>The options of commands that fetch pages.</summary>
internal sealed class FetchingOptions
{
    private readonly Option<string> _contact = new("--contact")
    {
        HelpName = "ADDRESS",
        Required = true,
        Description = "A web or mail address where the operators of sites reach you. Each request tells it.",
    };

    private readonly Option<string?> _cache = new("--cache")
    {
        HelpName = "DIR",
        Description = "Remember in this folder, of up to 1 GiB, what was fetched: of feeds and pages that are still the same, sites only say so.",
    };

    private readonly Option<double> _pause = new("--pause")
    {
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 1,
        Description = "How long a host is left alone after each request; longer where its robots.txt asks for it.",
    };

    private readonly Option<bool> _private = new("--allow-private")
    {
        Description = "Fetch pages of private networks, too, such as those of this machine.",
    };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_contact, _cache, _pause, _private];

    /// <summary>Says what is wrong with their values.</summary>
    public void Validate(CommandResult result)
    {
        if (result.GetValue(_contact) is { } contact && !UserAgent.IsContact(contact))
        {
            result.AddError($"--contact wants a web or mail address, such as https://example.com/crawler; '{contact}' is none.");
        }

        if (result.GetResult(_pause)?.Errors.Any() == false && result.GetValue(_pause) is not (>= 0 and <= 3600))
        {
            result.AddError("--pause wants seconds, from 0 to 3600.");
        }
    }

    /// <summary>What fetches pages as the options say.</summary>
    /// <exception cref="CommandFailure">The cache cannot be opened.</exception>
    public PageFetcher Fetcher(ParseResult command) => new(new FetchOptions(command.GetValue(_contact)!)
    {
        Pause = TimeSpan.FromSeconds(command.GetValue(_pause)),
        AllowPrivateNetworks = command.GetValue(_private),
        Cache = command.GetValue(_cache) is { } cache ? Opened(cache) : null,
    });

    private static PageCache Opened(string path)
    {
        try
        {
            return PageCache.Open(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"{path}: pages cannot be kept there: {failure.Message}");
        }
    }
}
