using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Tests.Http;

/// <summary>A site on this machine that sends bytes as a test says, also such as no server would.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, Answer> _answer;
    private readonly Task _serving;

    /// <summary>Opens a site.</summary>
    /// <param name="answer">What it sends for a path.</param>
    public RawSite(Func<string, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The address of a path.</summary>
    public Uri this[string path] => new($"http://{_listener.LocalEndpoint}{path}");

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Answers one request, and ends the connection.</summary>
    private async Task AnswerAsync(TcpClient client)
    {
        using TcpClient connection = client;
        NetworkStream stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string first = await reader.ReadLineAsync(_closing.Token) ?? "";
        for (string? line = first; !string.IsNullOrEmpty(line);)
        {
            line = await reader.ReadLineAsync(_closing.Token);
        }

        Answer answer = _answer(first.Split(' ') is [_, var path, ..] ? path : "");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.Text), _closing.Token);
        for (byte[] more = Encoding.UTF8.GetBytes(answer.Forever); more.Length > 0;)
        {
            await stream.WriteAsync(more, _closing.Token);
            await Task.Delay(answer.Rest, _closing.Token);
        }

        if (answer.Stays)
        {
            await Task.Delay(Timeout.Infinite, _closing.Token);
        }
    }

    /// <summary>What is sent for a request.</summary>
    /// <param name="Text">The first bytes.</param>
    internal sealed record Answer(string Text)
    {
        /// <summary>What follows again and again; nothing if it is empty.</summary>
        public string Forever { get; init; } = "";

        /// <summary>How long it takes from one time to the next.</summary>
        public TimeSpan Rest { get; init; }

        /// <summary>Whether the connection stays open, and nothing comes any more.</summary>
        public bool Stays { get; init; }
    }
}
