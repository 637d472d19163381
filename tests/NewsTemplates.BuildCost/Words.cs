using System;
using System.Linq;
using System.Text;

namespace NewsTemplates.BuildCost;

/// <summary>Text without meaning, of the make that pages have. The same seed gives the same text.</summary>
internal sealed class Words(int seed)
{
    private static readonly string[] Known =
        ("harbor ferry council bridge market river report winter minister agreement station garden price engine window "
        + "teacher village measure island concert signal player festival museum budget region method paper storm winner").Split(' ');

    private static readonly string[] Names = ["Ada", "Cem", "Ece", "Ilgaz", "Mira", "Nadir", "Orman", "Liman", "Deniz", "Toros", "Kaya", "Selen"];

    private readonly Random _random = new(seed);

    public int Next(int from, int to) => _random.Next(from, to);

    public string Of(string[] words) => words[_random.Next(words.Length)];

    public string Word() => Of(Known);

    public string Name() => $"{Of(Names)} {Of(Names)}";

    public string Slug(int words) => string.Join("-", Enumerable.Range(0, words).Select(_ => Word()));

    public string Sentence(int words)
    {
        string text = string.Join(" ", Enumerable.Range(0, words).Select(_ => Word()));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    public string Json(int length) =>
        "{"
        + Repeated(length, text => text.Append(
            $"\"{Word()}{_random.Next()}\":{{\"id\":{_random.Next()},\"t\":\"{Sentence(6)}\",\"f\":[{_random.Next(9)},{_random.Next(99)}]}},"))
        + "\"end\":0}";

    public string Css(int length) =>
        Repeated(length, text => text.Append($".{Word()}-{Word()}{{margin:{_random.Next(40)}px;color:#{_random.Next(0x1000, 0xFFFF):x4}ff}}"));

    public string Script(int length) =>
        Repeated(length, text => text.Append($"var {Word()}{_random.Next(9999)}=function(a,b){{return a<{_random.Next(99)}?b:\"{Sentence(3)}\"}};"));

    public string Path(int length) => "M0 0" + Repeated(length, text => text.Append($"l{_random.Next(99)} {_random.Next(99)}"));

    private static string Repeated(int length, Action<StringBuilder> append)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            append(text);
        }

        return text.ToString();
    }
}
