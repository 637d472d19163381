using System.Text;

namespace NewsTemplates.Html;

/// <summary>The text of a page or capture, and the encoding that its bytes were read in.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Evidence">How the encoding is known.</param>
internal readonly record struct DecodedText(string Text, Encoding Encoding, EncodingEvidence Evidence);
