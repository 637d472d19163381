using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Guards;

/// <summary>
/// Texts that stand where a value is still to come. They are few, and such that no newspaper prints them: a missed one is read as a value,
/// but a value that is taken for one is lost.
/// </summary>
internal static class FillerText
{
    private const int Longest = 60;

    private const string Latin = "lorem ipsum dolor";

    private const string Nouns =
        "headline|title|subtitle|sub-?heading|sub-?headline|standfirst|summary|teaser|caption|byline|credit|author name|(?:article|body|teaser) text";

    private static readonly char[] Marks = [.. " \u00A0.,:;!?…*_-–—[](){}<>\"'“”„«»‹›"];

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "lorem ipsum", "TBD", "TODO",
        "author name", "author's name", "name of author", "your name", "firstname lastname", "first name last name", "name surname",
        "article title", "article headline", "headline text", "untitled document", "placeholder", "placeholder text", "dummy text", "sample text",
        "Autorenname", "Name des Autors", "Vorname Nachname", "Vorname Name", "Blindtext", "Platzhalter", "Platzhaltertext", "Mustertext",
        "Yazar adı", "Yazar adı soyadı", "Ad soyad", "Adı soyadı", "Başlık buraya", "Haber başlığı", "Örnek metin",
        "Nom de l'auteur", "Nom de l’auteur", "Prénom Nom", "Titre de l'article", "Titre de l’article", "Texte d'exemple", "Faux-texte",
        "Nombre del autor", "Nombre Apellido", "Nombre y apellido", "Título del artículo", "Texto de ejemplo",
        "Nome dell'autore", "Nome dell’autore", "Nome autore", "Nome Cognome", "Titolo dell'articolo", "Titolo dell’articolo", "Testo di esempio",
        "Imię Nazwisko", "Imię i nazwisko", "Tytuł artykułu", "Przykładowy tekst",
        "Naam auteur", "Voornaam Achternaam", "Titel van het artikel", "Voorbeeldtekst",
        "Förnamn Efternamn", "Fornavn Etternavn", "Fornavn Efternavn", "Exempeltext", "Eksempeltekst",
        "Nama penulis", "Judul artikel", "Vardas Pavardė",
        "Имя Фамилия", "Имя автора", "Заголовок статьи", "Ім'я Прізвище", "Ім’я Прізвище", "Заголовок статті",
        "著者名", "記者名", "ダミーテキスト", "ここに見出しが入ります", "タイトルが入ります", "作者姓名", "此处填写标题", "기자 이름", "제목을 입력하세요", "اسم الكاتب", "عنوان المقال",
    };

    private static readonly int LongestWhole = Whole.Max(filler => filler.Length);

    private static readonly BoundedRegex ToCome =
        BoundedRegex.Create($"(?i)^(?:(?:your|the|article|story|image|photo|page) )*(?:{Nouns}) (?:goes|comes|will go) here$");

    private static readonly BoundedRegex ToDo = BoundedRegex.Create(
        $"(?i)^(?:insert|enter|add|type) (?:(?:your|the|an?|article|story|image|photo|page) )*(?:{Nouns})(?: here)?$");

    private static readonly BoundedRegex GermanToCome = BoundedRegex.Create(
        "(?i)^hier steht (?:der|die|das|ein|eine|ihr|ihre) (?:titel|überschrift|headline|blindtext|teaser(?:text)?|vorspann)$");

    private static readonly string[] Orders = ["insert ", "enter ", "add ", "type "];

    /// <summary>Whether a text is nothing but such a filler.</summary>
    public static bool Is(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim(Marks);
        if (trimmed.Length > Longest)
        {
            return trimmed.StartsWith(Latin.AsSpan(), StringComparison.OrdinalIgnoreCase);
        }

        string bare = trimmed.Length == text.Length ? text : trimmed.ToString();
        return bare.StartsWith(Latin, StringComparison.OrdinalIgnoreCase)
            || (bare.Length <= LongestWhole && Whole.Contains(bare))
            || (Sentence(bare) is { } sentence && sentence.Test(bare, out bool matches) == RegexOutcome.Done && matches);
    }

    /// <summary>The sentence that begins or ends as the text does, for few texts are worth an expression; null if none does.</summary>
    private static BoundedRegex? Sentence(string bare) =>
        bare.StartsWith("hier steht ", StringComparison.OrdinalIgnoreCase) ? GermanToCome
        : IsOrder(bare) ? ToDo
        : bare.TrimEnd().EndsWith(" here", StringComparison.OrdinalIgnoreCase) ? ToCome
        : null;

    private static bool IsOrder(string bare)
    {
        foreach (string order in Orders)
        {
            if (bare.StartsWith(order, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
