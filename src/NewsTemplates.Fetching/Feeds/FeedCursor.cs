using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Goes through the XML of a feed, within limits, and knows by which address relative ones are resolved (XML Base).</summary>
internal sealed class FeedCursor : IDisposable
{
    private const int MostLevels = 256;

    // What is read of an element: titles and addresses are shorter.
    private const int LongestText = 16 * 1024;

    private readonly XmlReader _reader;
    private readonly Stack<(int Depth, Uri Address)> _bases = new();

    /// <param name="xml">The XML, without a document type.</param>
    /// <param name="address">Where the feed was read.</param>
    public FeedCursor(string xml, Uri address)
    {
        _bases.Push((-1, address));
        var names = new NameTable();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        _reader = XmlReader.Create(new StringReader(xml), settings, new XmlParserContext(names, new FeedNames(names), null, XmlSpace.None));
    }

    public bool IsElement => _reader.NodeType == XmlNodeType.Element;

    /// <summary>The local name.</summary>
    public string Name => _reader.LocalName;

    public string Prefix => _reader.Prefix;

    public string Namespace => _reader.NamespaceURI;

    public int Depth => _reader.Depth;

    /// <summary>Where the relative addresses of the current element start.</summary>
    public Uri Base => _bases.Peek().Address;

    /// <summary>Goes to the next node; whether there is one.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The elements stand too deep in each other.</exception>
    public bool Read()
    {
        if (!_reader.Read())
        {
            return false;
        }

        if (_reader.Depth > MostLevels)
        {
            throw new FeedProblemException($"the XML nests more than {MostLevels} elements: the rest is not read");
        }

        if (_reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
        {
            while (_bases.Peek().Depth >= _reader.Depth)
            {
                _bases.Pop();
            }

            if (IsElement && _reader.GetAttribute("xml:base") is { } written && WebAddress.Resolve(written, Base) is { } own)
            {
                _bases.Push((_reader.Depth, own));
            }
        }

        return true;
    }

    /// <summary>
    /// Goes to the next child of the element that stands at a depth, past all that stands deeper; false at the element's end. The cursor
    /// stands at that element's start, or anywhere in a child.
    /// </summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The elements stand too deep in each other.</exception>
    public bool ReadChild(int depth)
    {
        if (_reader.Depth == depth && _reader.IsEmptyElement)
        {
            return false;
        }

        while (Read() && _reader.Depth > depth)
        {
            if (IsElement && _reader.Depth == depth + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of an attribute without a prefix, or null.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>The value of an attribute of a namespace, or null.</summary>
    public string? Attribute(string name, string space) => _reader.GetAttribute(name, space);

    /// <summary>All text in the current element; the cursor then stands at its end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The elements stand too deep in each other.</exception>
    public string ReadText()
    {
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        int depth = _reader.Depth;
        while (Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                string more = _reader.Value;
                text.Append(more, 0, Math.Min(more.Length, LongestText - text.Length));
            }
        }

        return text.ToString();
    }

    public void Dispose() => _reader.Dispose();
}
