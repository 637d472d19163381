using System.Globalization;
using System.Text;

namespace NewsTemplates.Urls;

/// <summary>
/// Writes a character that an encoding lacks as its number between two marks. In a query the reference <c>&amp;#N;</c> is
/// percent-encoded, other than an ampersand that stands there; the marks, which no address holds, tell them apart.
/// </summary>
internal sealed class CharacterReferenceFallback : EncoderFallback
{
    public const char Start = '\n';
    public const char End = '\t';

    private CharacterReferenceFallback()
    {
    }

    public static CharacterReferenceFallback Instance { get; } = new();

    // Code points have seven digits at most.
    public override int MaxCharCount => 9;

    public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : EncoderFallbackBuffer
    {
        private string _reference = "";
        private int _next;

        public override int Remaining => _reference.Length - _next;

        // Half of a surrogate pair is no character; the standard reads U+FFFD.
        public override bool Fallback(char charUnknown, int index) => Begin(char.IsSurrogate(charUnknown) ? 0xFFFD : charUnknown);

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) =>
            Begin(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

        public override char GetNextChar() => _next < _reference.Length ? _reference[_next++] : '\0';

        public override bool MovePrevious()
        {
            bool moves = _next > 0;
            _next -= moves ? 1 : 0;
            return moves;
        }

        public override void Reset() => Begin(null);

        private bool Begin(int? character)
        {
            _next = 0;
            _reference = character is { } number ? Start + number.ToString(CultureInfo.InvariantCulture) + End : "";
            return true;
        }
    }
}
