using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Guards;

/// <summary>
/// What a site says to its readers in place of an article: that it is to be paid for, that cookies are to be agreed to, that scripts are to run.
/// A paragraph is one by how it begins; a body only if all its paragraphs are, since articles write of such things, too.
/// </summary>
internal static class Notice
{
    private const int Longest = 600;

    private const int MostParagraphs = 8;

    private static readonly string[] Beginnings =
    [
        // English
        "(?:To (?:continue|keep) reading|To read (?:this|the full) (?:article|story)|Want to (?:continue|keep) reading)",
        "(?:(?:Please )?(?:subscribe|register|log in|login|sign in|sign up)(?: now| for free| or (?:subscribe|register|log in|sign up))* to "
            + "(?:continue|keep|read|access|unlock|view))",
        "This (?:article|content|story|page) is (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for) (?:our |paying |premium )*"
            + "(?:subscribers|members|registered)",
        @"(?:Are you )?already an? (?:subscriber|member)\b|Already (?:subscribed|registered)\b",
        "You(?:'ve|’ve| have) (?:reached|used|read) (?:your|all|the) .{0,30}(?:limit|free articles)",
        "(?:We|This (?:web)?site|Our (?:web)?site)(?: and our partners)? uses? (?:\\w+ ){0,2}cookies",
        "(?:Please )?(?:enable|turn on) (?:JavaScript|cookies)|JavaScript (?:is|must be|seems to be) (?:disabled|required|enabled)"
            + "|You need to enable JavaScript",

        // German
        "(?:Jetzt |Einfach )?weiterlesen mit|Jetzt (?:weiterlesen|abonnieren|registrieren)|Lesen Sie (?:diesen Artikel |jetzt )*weiter mit",
        "Dieser (?:Artikel|Beitrag|Inhalt|Text) ist (?:nur |exklusiv |ausschließlich )?für (?:unsere )?"
            + "(?:\\S*abonnent|\\S*nutzer|Mitglieder|registrierte)",
        "(?:Sie sind |Schon |Bereits )+(?:Abonnent|registriert|Digitalabonnent)|Sie haben (?:bereits|schon) ein Abo",
        "Wir (?:verwenden|nutzen|setzen) (?:\\w+ ){0,2}Cookies|Diese (?:Website|Webseite|Seite) (?:verwendet|nutzt) Cookies",
        "(?:Empfohlener|An dieser Stelle finden Sie einen) (?:redaktionell|extern)|Bitte aktivieren Sie (?:JavaScript|Cookies)",

        // Turkish
        "Bu (?:haber|yazı|içerik|makale)(?:nin devamı)? (?:sadece |yalnızca )?(?:aboneler|üyeler)",
        "(?:Haberin |Yazının )?devamını okumak için|Okumaya devam etmek için|Zaten (?:abone|üye) misiniz",
        "(?:Bu |İnternet |Web )*(?:sitemizde|sitesinde|sitede) (?:\\w+ ){0,3}çerez",

        // French
        "Cet? (?:article|contenu) est réservé aux? (?:\\w+ )?abonnés|Article réservé aux abonnés|Il vous reste .{0,12}% de cet article",
        "Déjà abonnée?\\b|(?:Abonnez-vous|Identifiez-vous|Connectez-vous|Inscrivez-vous) pour (?:lire|continuer|accéder)|Pour lire la suite",
        "(?:Nous utilisons|Ce site utilise) (?:\\S+ ){0,2}cookies",

        // Spanish, Portuguese, Italian
        "(?:Este artículo|Este contenido|Esta noticia) es (?:solo |exclusiv[oa] )?para (?:suscriptores|abonados)",
        "(?:Suscríbete|Suscríbase|Regístrate|Inicia sesión|Inicie sesión) para (?:seguir|continuar|leer)|Para seguir leyendo",
        "(?:Utilizamos|Usamos|Este sitio (?:web )?(?:utiliza|usa)) (?:\\w+ ){0,2}cookies",
        "Conteúdo exclusivo para assinantes|(?:Assine|Entre|Cadastre-se) para continuar lendo",
        "(?:Questo articolo|Questo contenuto) è riservato (?:agli abbonati|ai)|(?:Abbonati|Accedi|Registrati) per (?:continuare|leggere)",
        "(?:Utilizziamo|Usiamo|Questo sito (?:web )?(?:utilizza|usa)) (?:i )?cookie",

        // Dutch, Swedish, Norwegian, Danish, Polish
        "(?:Dit artikel is (?:alleen |exclusief )?voor abonnees|Log in om (?:verder|dit artikel) te lezen|Wij gebruiken cookies)",
        "(?:Logga in|Prenumerera|Bli prenumerant) för att (?:läsa|fortsätta)|Vi använder (?:\\w+ )?cookies",
        "(?:Logg inn|Bli abonnent) for å (?:lese|fortsette)|Denne saken er for abonnenter|Vi bruker (?:informasjonskapsler|cookies)",
        "(?:Log ind|Bliv abonnent) for at læse|Denne artikel er (?:kun )?for abonnenter|Vi bruger cookies",
        "(?:Zaloguj się|Wykup (?:dostęp|subskrypcję)), (?:aby|żeby) (?:czytać|przeczytać)",
        "Ten artykuł jest (?:dostępny )?tylko dla (?:prenumeratorów|subskrybentów)",

        // Russian, Ukrainian
        "(?:Статья|Материал|Этот материал) доступ(?:ен|на) только (?:подписчикам|для подписчиков)",
        "(?:Стаття|Матеріал) доступн(?:а|ий) лише передплатникам",
        "Мы используем (?:файлы )?(?:cookie|куки)",

        // Japanese, Chinese, Korean
        "(?:この|こちらの)記事は(?:有料)?会員(?:限定|専用)|有料会員(?:限定|になると)|続きを読むには|残り[0-9０-９,，]+文字|ここから先は(?:有料|会員)",
        "(?:本文|此文章|该文章)(?:仅|僅)(?:限|供)(?:订阅|訂閱|付费|付費|会员|會員)|이 기사는 (?:유료 )?(?:회원|구독자) 전용",
    ];

    private static readonly BoundedRegex Beginning = BoundedRegex.Create("(?i)^\\W{0,3}(?:" + string.Join("|", Beginnings) + ")");

    /// <summary>Whether a body is nothing but notices.</summary>
    public static bool Is(Body body) =>
        body.Paragraphs.Count <= MostParagraphs && body.Paragraphs.All(paragraph => paragraph.Length <= Longest && IsOne(paragraph));

    private static bool IsOne(string paragraph) => Beginning.Test(paragraph, out bool matches) == RegexOutcome.Done && matches;
}
