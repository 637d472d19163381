using System.Collections.Generic;

namespace NewsTemplates.Dates;

/// <summary>
/// The names of the halves of the day by language, beside <c>am</c> and <c>pm</c>, which every language has: CLDR 48.2.
/// </summary>
internal static class DayHalfTable
{
    public static IReadOnlyDictionary<string, string> ByLanguage { get; } = new Dictionary<string, string>
    {
        ["af"] = "vm.|nm.",
        ["ar"] = "ص,صباحًا|م,مساءً",
        ["az"] = "АМ|ПМ",
        ["bg"] = "пр.об.|сл.об.",
        ["bs"] = "prijepodne,прије подне,пре подне|popodne,послије подне,поподне",
        ["cs"] = "dop.|odp.",
        ["el"] = "π.μ.|μ.μ.",
        ["fa"] = "قبلازظهر,ق.ظ.|بعدازظهر,ب.ظ.",
        ["fi"] = "ap.|ip.",
        ["fr"] = "matin,mat.|soir",
        ["hu"] = "de.|du.",
        ["is"] = "f.h.|e.h.",
        ["ja"] = "午前|午後",
        ["ko"] = "오전|오후",
        ["lt"] = "priešpiet|popiet",
        ["lv"] = "priekšpusdienā,priekšp.|pēcpusdienā,pēcp.,pēcpusd.",
        ["mk"] = "претпл.|попл.",
        ["ms"] = "PG|PTG",
        ["nn"] = "f.m.|e.m.",
        ["pt"] = "da manhã,manhã|da tarde,tarde",
        ["sl"] = "dop.,dopoldne|pop.,popoldne",
        ["sq"] = "e paradites,p.d.,paradite|e pasdites,m.d.,pasdite",
        ["sr"] = "прије подне,prije podne|по подне,po podne",
        ["sv"] = "fm|em",
        ["th"] = "ก่อนเที่ยง|หลังเที่ยง",
        ["tr"] = "ÖÖ|ÖS",
        ["uk"] = "дп|пп",
        ["uz"] = "TO,ТО|TK,ТК",
        ["vi"] = "SA|CH",
        ["zh"] = "上午|下午",
    };
}
