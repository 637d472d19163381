namespace NewsTemplates.Text;

/// <summary>Scripts that put no spaces between words.</summary>
internal static class UnspacedScript
{
    /// <summary>Whether a letter is of one: Thai, Lao, Myanmar, Khmer, kana, or Chinese.</summary>
    public static bool Has(char letter) => letter is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
