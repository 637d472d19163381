using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Markup;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <content>Texts, attributes and classes: read from the source when somebody asks for them.</content>
public sealed partial class PageDocument
{
    /// <summary>The text of a text or comment node; empty for other nodes.</summary>
    internal string Text(int node)
    {
        ref PageNode own = ref At(node);
        return own.Kind is not (NodeKind.Text or NodeKind.Comment) ? ""
            : own.First < 0 ? _texts[own.Last]
            : SourceText.Of(_source.Bytes, own.First, own.Last, own.IsLiteral);
    }

    /// <summary>The text of a text or comment node as UTF-8, to be looked at while the page is.</summary>
    internal ReadOnlyMemory<byte> Utf8(int node)
    {
        ref PageNode own = ref At(node);
        return IsPlain(own) ? _source.Bytes.AsMemory(own.First, own.Last - own.First) : Encoding.UTF8.GetBytes(Text(node));
    }

    /// <summary>Adds the text of a text or comment node to others.</summary>
    internal void AppendTo(WhiteSpace.Collapser text, int node)
    {
        ref PageNode own = ref At(node);
        if (IsPlain(own))
        {
            text.Append(_source.Bytes.AsSpan(own.First, own.Last - own.First));
        }
        else
        {
            text.Append(Text(node).AsSpan());
        }
    }

    /// <summary>Whether the node is a text or comment that says something.</summary>
    internal bool HasText(int node)
    {
        ref PageNode own = ref At(node);
        return own.Kind is NodeKind.Text or NodeKind.Comment && (own.First < 0 ? _texts[own.Last].Length > 0 : own.Last > own.First);
    }

    /// <summary>
    /// An attribute's value (empty if written without one), or null where the element has no such attribute or the
    /// node is no element. Names are compared exactly; in HTML they are lower case.
    /// </summary>
    internal string? Attribute(int node, string name) => IndexOfAttribute(node, name) is >= 0 and var index ? Value(_attributes[index]) : null;

    /// <summary>As <see cref="Attribute(int, string)"/>, by the number of a name without capitals.</summary>
    internal string? Attribute(int node, int name) => IndexOfAttribute(node, name) is >= 0 and var index ? Value(_attributes[index]) : null;

    /// <summary>Whether the element has an attribute, by the number of a name without capitals.</summary>
    internal bool HasAttribute(int node, int name) => IndexOfAttribute(node, name) >= 0;

    /// <summary>An attribute's value as UTF-8; whether the element has such an attribute.</summary>
    internal bool TryAttribute(int node, AttributeName name, out ReadOnlySpan<byte> value) => TryValue(IndexOfAttribute(node, name), out value);

    /// <summary>As <see cref="TryAttribute(int, AttributeName, out ReadOnlySpan{byte})"/>, by the number of a name without capitals.</summary>
    internal bool TryAttribute(int node, int name, out ReadOnlySpan<byte> value) => TryValue(IndexOfAttribute(node, name), out value);

    /// <summary>How many attributes the element has; 0 for other nodes.</summary>
    internal int AttributeCount(int node) => At(node) is { Kind: NodeKind.Element } own ? own.Last : 0;

    /// <summary>The element's attributes in source order; none for other nodes.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Attributes(int node)
    {
        PageNode own = At(node);
        for (int i = own.First; own.Kind == NodeKind.Element && i < own.First + own.Last; i++)
        {
            string name = ForeignNames.OfAttribute(own.Namespace, _names.Name(_attributes[i].Name));
            yield return new KeyValuePair<string, string>(name, Value(_attributes[i]));
        }
    }

    /// <summary>The element's classes, in source order, without repetition; none for other nodes.</summary>
    internal IReadOnlyList<string> Classes(int node)
    {
        if (!TryAttribute(node, NameTable.Class, out ReadOnlySpan<byte> value))
        {
            return [];
        }

        List<string> classes = [];
        HashSet<string>? seen = null;
        foreach (ReadOnlySpan<byte> word in new AsciiWords(value))
        {
            string name = Utf8Text.Decode(word);
            if (classes.Count == 0 || (seen ??= [classes[0]]).Add(name))
            {
                classes.Add(name);
            }
        }

        return classes;
    }

    /// <summary>Whether the bytes of a text or comment in the source are what it says.</summary>
    private bool IsPlain(in PageNode node)
    {
        if (node.Kind is not (NodeKind.Text or NodeKind.Comment) || node.First < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = _source.Bytes.AsSpan(node.First, node.Last - node.First);
        return bytes.IndexOf((byte)0) < 0 && (node.IsLiteral || bytes.IndexOf((byte)'&') < 0);
    }

    private int IndexOfAttribute(int node, int name)
    {
        ref PageNode own = ref At(node);
        if (own.Kind == NodeKind.Element)
        {
            for (int i = own.First; i < own.First + own.Last; i++)
            {
                if (_attributes[i].Name == name)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    // The numbers take no heed of capitals, which names have in drawings alone.
    private int IndexOfAttribute(int node, string name)
    {
        int number = _names.Find(name);
        int index = number < 0 ? -1 : IndexOfAttribute(node, number);
        return index >= 0 && ForeignNames.OfAttribute(_nodes[node].Namespace, _names.Name(number)) == name ? index : -1;
    }

    private int IndexOfAttribute(int node, AttributeName name)
    {
        int number = _names.Find(name);
        int index = number < 0 ? -1 : IndexOfAttribute(node, number);
        return index < 0 ? -1
            : _nodes[node].Namespace == MarkupNamespace.Html ? (name.IsLower ? index : -1)
            : ForeignNames.OfAttribute(_nodes[node].Namespace, _names.Name(number)) == name.Text ? index
            : -1;
    }

    private string Value(MarkupAttribute attribute) => attribute.Start < 0
        ? _texts[attribute.End]
        : SourceText.Of(_source.Bytes, attribute.Start, attribute.End, isAttribute: true);

    private bool TryValue(int index, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (index < 0)
        {
            return false;
        }

        MarkupAttribute attribute = _attributes[index];
        if (attribute.Start >= 0)
        {
            value = _source.Bytes.AsSpan(attribute.Start, attribute.End - attribute.Start);
        }

        if (attribute.Start < 0 || value.IndexOfAny((byte)'&', (byte)0) >= 0)
        {
            value = Encoding.UTF8.GetBytes(Value(attribute));
        }

        return true;
    }
}
