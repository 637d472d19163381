using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Markup;

/// <summary>The names of SVG and MathML that have capitals (13.2.6.1 and 13.2.6.5); HTML is read in small letters.</summary>
internal static class ForeignNames
{
    private static readonly Dictionary<string, string> SvgElements = Of(
        "altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix "
        + "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight "
        + "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology "
        + "feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient "
        + "radialGradient textPath");

    private static readonly Dictionary<string, string> SvgAttributes = Of(
        "attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode "
        + "filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines "
        + "keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits "
        + "numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ "
        + "preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions "
        + "requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles "
        + "surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector "
        + "yChannelSelector zoomAndPan");

    private static readonly Dictionary<string, string> MathMlAttributes = Of("definitionURL");

    /// <summary>The name of an element of a language.</summary>
    public static string OfElement(MarkupNamespace language, string name) =>
        language == MarkupNamespace.Svg && SvgElements.TryGetValue(name, out string? own) ? own : name;

    /// <summary>The name of an attribute of an element of a language.</summary>
    public static string OfAttribute(MarkupNamespace language, string name) =>
        language == MarkupNamespace.Svg && SvgAttributes.TryGetValue(name, out string? own) ? own
        : language == MarkupNamespace.MathMl && MathMlAttributes.TryGetValue(name, out string? math) ? math
        : name;

    private static Dictionary<string, string> Of(string names) =>
        names.Split(' ').ToDictionary(name => name.ToLowerInvariant(), StringComparer.Ordinal);
}
