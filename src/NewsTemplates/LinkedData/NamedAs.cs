namespace NewsTemplates.LinkedData;

/// <summary>How an object of JSON-LD names the page that it stands on.</summary>
internal enum NamedAs
{
    /// <summary>Not at all.</summary>
    Nothing,

    /// <summary>As what the object is about, though something else speaks against it: an address of its own, say.</summary>
    PerhapsPage,

    /// <summary>As the object's own address.</summary>
    Page,
}
