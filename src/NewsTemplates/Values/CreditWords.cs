namespace NewsTemplates.Values;

/// <summary>What stands around the names in a picture's credit, as regular expressions for <c>split</c> and <c>remove</c>.</summary>
internal static class CreditWords
{
    // Before a colon these are labels in any language that they are read in.
    private const string Labels =
        "(?:(?:photo|image|picture) ?)?credits?|photos?|photograph(?:er|s|y)?|images?|pictures?|pics?|copyright|source"
        + "|illustrations?|graphics?|videos?"
        + "|fotos?|fotograf(?:in|ie|en|a|e|o|i|ı)?|bild(?:er|quelle|nachweis)?|quelle|grafik"
        + "|fotoğraf(?:lar)?|görsel|kaynak|crédits?(?: photos?)?|photographies?"
        + "|fotograf[íi]as?|im[áa]gen(?:es)?|cr[ée]ditos?|fuente|immagin[ei]|fonte|imagem|imagens|fot\\.?|zdjęci[ea]|źródło"
        + "|kuvat?|valokuva|billeder?|bilde|fotó|kép|φωτογραφία|фото|снимка|изображение|источник|джерело"
        + "|صورة|تصوير|תמונה|צילום|写真|照片|图片|圖片|摄影|攝影|사진";

    // Before the name itself.
    private const string Openers =
        "(?:(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|videos?) +)?(?:courtesy of|courtesy|by)"
        + "|(?:fotos?|bild(?:er)?|grafik) +(?:von|van|door|de|di|por|per|av|af)|photos? +(?:par|de)|copyright(?: +(?:by|[0-9]{4}))?";

    /// <summary>
    /// A pattern for what stands between two names: as in bylines, and a slash ("Ann Lee/Coast Press") or <c>via</c> before the agency.
    /// A slash in an address is none.
    /// </summary>
    /// <param name="culture">A culture's name, or null for none.</param>
    public static string Split(string? culture) => BylineWords.Split(culture) + @"|\s*(?<=[\p{L}\s.)])/(?=[\s\p{Lu}\p{Lo}])\s*|\s+via\s+";

    /// <summary>A pattern for what is no name: labels and the sign of copyright at the start, and brackets around all of it.</summary>
    public const string Label =
        @"^\s*\((?=[^()]*\)\s*$)|(?<=^\s*\([^()]*)\)\s*$"
        + "|^(?:\\s*(?:(?i:" + Labels + ")\\s*[:\uFF1A]|(?i:" + Openers + ")(?=\\s)|©|(?i:\\(c\\)))(?:\\s*[0-9]{4}(?=\\s))?\\s*)+";

    /// <summary>A pattern for a caption that ends with a credit; it keeps the label or sign before the name.</summary>
    public const string AtEnd = "(?:^|[\\s(|])((?i:" + Labels + ")\\s*[:\uFF1A]|©)[^:©]{2,80}$";
}
