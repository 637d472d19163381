using System;
using System.Collections.Generic;
using NewsTemplates.Values;

namespace NewsTemplates.Guards;

/// <summary>
/// The labels that pages print before values, where one stands alone in the value's place. Most are words that could be a value, and mean a
/// label only with a colon.
/// </summary>
internal static class FieldLabel
{
    private static readonly HashSet<string> None = [];

    private static readonly char[] Colons = [':', '：'];

    // No name of a person or newsroom, with or without a colon.
    private static readonly HashSet<string> OfAuthors = new(StringComparer.OrdinalIgnoreCase)
    {
        "By", "Author", "Authors", "Written by", "Reported by", "Von", "Autor", "Autorin", "Autoren", "Par", "Auteur", "Auteurs", "Por", "Autora",
        "Autores", "Autore", "Autori", "Door", "Yazar", "Yazan", "Yazarlar", "Hazırlayan", "Muhabir", "Forfatter", "Författare", "Penulis", "Автор",
        "Авторы", "Автори", "著者", "執筆者", "作者", "글쓴이", "الكاتب",
    };

    // Of these the ones of several alone are no topic.
    private static readonly HashSet<string> OfTopics = new(StringComparer.OrdinalIgnoreCase)
    {
        "Tags", "Topics", "Keywords", "Related topics", "Schlagwörter", "Schlagworte", "Stichwörter", "Etiketler", "Mots-clés", "Étiquettes",
        "Etiquetas", "Palabras clave", "Parole chiave", "Tagi", "Słowa kluczowe", "Trefwoorden", "Nyckelord", "Nøkkelord", "Emneord", "Raktažodžiai",
        "Kata kunci", "Теги", "Ключевые слова", "Ключові слова", "キーワード", "关键词", "关键字", "키워드", "الكلمات المفتاحية",
    };

    // By the field; with a colon only.
    private static readonly Dictionary<string, HashSet<string>> Others = new(StringComparer.Ordinal)
    {
        ["title"] = new(StringComparer.OrdinalIgnoreCase)
        {
            "Headline", "Titel", "Überschrift", "Başlık", "Titre", "Título", "Titolo", "Tytuł", "Rubrik", "Overskrift", "Judul", "Заголовок",
        },
        ["section"] = new(StringComparer.OrdinalIgnoreCase)
        {
            "Category", "Kategorie", "Rubrik", "Ressort", "Kategori", "Bölüm", "Rubrique", "Catégorie", "Sección", "Categoría", "Sezione",
            "Categoria", "Dział", "Kategoria", "Раздел", "Рубрика",
        },
        ["topics"] = new(StringComparer.OrdinalIgnoreCase)
        {
            "Tag", "Topic", "Thema", "Themen", "Konu", "Konular", "Etiket", "Sujet", "Sujets", "Thèmes", "Tema", "Temas", "Argomenti", "Tematy",
            "Onderwerpen", "Emner", "Ämnen", "Темы", "タグ", "标签", "태그",
        },
    };

    /// <summary>Whether a field's text is its label.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="text">The text.</param>
    public static bool Is(string field, string text)
    {
        string trimmed = text.Trim();
        string bare = trimmed.TrimEnd(Colons).TrimEnd();
        return field switch
        {
            "authors" when OfAuthors.Contains(bare) => true,
            "topics" when OfTopics.Contains(bare) => true,
            _ => bare.Length < trimmed.Length && IsWithColon(field, bare),
        };
    }

    private static bool IsWithColon(string field, string bare) =>
        string.Equals(bare.Replace(" ", ""), field, StringComparison.OrdinalIgnoreCase)
        || (field == "authors" && BylineWords.AreAll(bare))
        || (Others.TryGetValue(field, out HashSet<string>? labels) ? labels : None).Contains(bare);
}
