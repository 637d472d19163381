using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Invents a word for each word of a page: of as many letters of the same script, and the same one wherever the word stands. Which,
/// the seed says.
/// </summary>
internal sealed class InventedWords
{
    private const int MostTrials = 30;

    private static readonly (char First, char Last, string Consonants, string Vowels)[] Alphabets =
    [
        ('\0', '\u024F', "bdfgklmnprstvz", "aeiou"),
        ('\u0370', '\u03FF', "βγδκλμνπρστ", "αεηιο"),
        ('\u0400', '\u052F', "бвгдзклмнпрст", "аеиоу"),
        ('\u0590', '\u05FF', "בגדזחטכלמנספקרשת", "ואיה"),
        ('\u0600', '\u06FF', "بتجدرزسشعفقكلمن", "اوي"),
    ];

    private readonly int _seed;
    private readonly Func<string, bool> _isTaken;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _invented = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Block, UnicodeCategory Category), char[]> _letters;

    /// <param name="seed">The seed.</param>
    /// <param name="texts">All texts of the page: of scripts without an alphabet here its own letters serve.</param>
    /// <param name="isTaken">Whether a word means something and cannot stand for another.</param>
    public InventedWords(int seed, IEnumerable<string> texts, Func<string, bool> isTaken)
    {
        _seed = seed;
        _isTaken = isTaken;
        _letters = texts
            .SelectMany(text => text)
            .Where(letter => letter > '\u0700' && char.IsLetter(letter) && !char.IsSurrogate(letter))
            .Distinct()
            .Order()
            .GroupBy(letter => (Block(letter), char.GetUnicodeCategory(letter)))
            .ToDictionary(same => same.Key, same => same.ToArray());
    }

    /// <summary>The word that stands for another; it has its capitals. A single letter stays.</summary>
    public string Of(string word)
    {
        string small = word.ToLowerInvariant();
        string invented = word.Any(UnspacedScript.Has) ? string.Concat(small.Select(Letter))
            : small.Length == 1 ? small
            : _words.TryGetValue(small, out string? known) ? known
            : _words[small] = Invent(small);
        return string.Concat(invented.Select((letter, at) => char.IsUpper(word[at]) ? char.ToUpperInvariant(letter) : letter));
    }

    /// <summary>The number that stands for another, of as many digits.</summary>
    public string OfNumber(string digits)
    {
        ulong random = Random(digits, 0);
        var number = new StringBuilder();
        foreach (char digit in digits)
        {
            bool isZero = digit == '0' && number.Length == 0;
            number.Append(isZero ? '0' : (char)('1' + (int)(random % 9)));
            random = Next(random);
        }

        return number.ToString();
    }

    /// <summary>The hexadecimal number that stands for another: digits for digits, letters for letters.</summary>
    public string OfHexNumber(string number)
    {
        ulong random = Random(number.ToLowerInvariant(), 0);
        return string.Concat(number.Select(digit =>
        {
            random = Next(random);
            return !char.IsAsciiHexDigit(digit) ? digit
                : char.IsAsciiDigit(digit) ? (char)('1' + (int)(random % 9))
                : (char)((char.IsUpper(digit) ? 'A' : 'a') + (int)(random % 6));
        }));
    }

    private string Invent(string word)
    {
        for (int trial = 0; trial < MostTrials; trial++)
        {
            string invented = Invent(word, Random(word, trial));
            if (invented != word && !_isTaken(invented) && _invented.Add(invented))
            {
                return invented;
            }
        }

        // Of words of two letters there are not many.
        return Invent(word, Random(word, MostTrials));
    }

    private string Invent(string word, ulong random)
    {
        var invented = new StringBuilder(word.Length);
        bool isVowel = random % 3 == 0;
        foreach (char letter in word)
        {
            random = Next(random);
            int alphabet = Array.FindIndex(Alphabets, known => letter >= known.First && letter <= known.Last);
            // What is no plain letter shows the page's encoding and stays.
            bool stays = !char.IsLetter(letter) || (letter > '\u007F' && alphabet == 0);
            string letters = alphabet < 0 ? "" : isVowel ? Alphabets[alphabet].Vowels : Alphabets[alphabet].Consonants;
            invented.Append(stays ? letter : alphabet < 0 ? OfPage(letter, random) : letters[(int)(random % (ulong)letters.Length)]);
            isVowel = !isVowel;
        }

        return invented.ToString();
    }

    // Letter by letter, so that a part of a text becomes a part of its new one.
    private char Letter(char letter) => char.IsLetter(letter) ? OfPage(letter, Random(letter.ToString(), 0)) : letter;

    private char OfPage(char letter, ulong random)
    {
        if (!_letters.TryGetValue((Block(letter), char.GetUnicodeCategory(letter)), out char[]? letters) || letters.Length < 2)
        {
            return letter;
        }

        char other = letters[(int)(random % (ulong)letters.Length)];
        return other != letter ? other : letters[(Array.IndexOf(letters, letter) + 1) % letters.Length];
    }

    private static int Block(char letter) => UnspacedScript.Has(letter) && letter >= '\u3400' ? 0x3400
        : letter is >= '\uAC00' and <= '\uD7A3' ? 0xAC00
        : letter >> 7;

    // FNV-1a: the same on every machine, unlike hash codes.
    private ulong Random(string text, int trial)
    {
        ulong hash = 14695981039346656037;
        foreach (int value in text.Select(letter => (int)letter).Append(_seed).Append(trial))
        {
            hash = (hash ^ (uint)value) * 1099511628211;
        }

        return Next(hash);
    }

    private static ulong Next(ulong random)
    {
        random ^= random >> 33;
        random *= 0xFF51AFD7ED558CCD;
        return (random ^ (random >> 29)) + 0x9E3779B97F4A7C15;
    }
}
