using System;
using System.Collections.Generic;
using System.Text;

namespace NewsTemplates.Fetching.Captures;

/// <summary>The fields of a header, as WARC and HTTP have them: by name in any case, the first of each.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field's value; null if there is no such field.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Fields that are at hand; those of one name are joined (RFC 9110, section 5.3).</summary>
    public static HeaderFields Of(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var header = new HeaderFields();
        foreach ((string name, string value) in fields)
        {
            header._fields[name] = header._fields.TryGetValue(name, out string? before) ? $"{before}, {value}" : value;
        }

        return header;
    }

    /// <summary>Reads the lines of a header; what is no field is passed over.</summary>
    public static HeaderFields Read(ReadOnlySpan<byte> lines)
    {
        var header = new HeaderFields();
        string? last = null;
        foreach (ReadOnlySpan<char> line in Encoding.UTF8.GetString(lines).AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                // A folded line goes on with the field before.
                if (last is not null)
                {
                    header._fields[last] += $" {line.Trim()}";
                }

                continue;
            }

            int colon = line.IndexOf(':');
            last = colon > 0 ? line[..colon].Trim().ToString() : null;
            if (last is not null && !header._fields.TryAdd(last, line[(colon + 1)..].Trim().ToString()))
            {
                last = null;
            }
        }

        return header;
    }
}
