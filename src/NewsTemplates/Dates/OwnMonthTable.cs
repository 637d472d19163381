using System.Collections.Generic;

namespace NewsTemplates.Dates;

/// <summary>The months of calendars that have their own, by the language that names them: CLDR 48.2, and other usual names.</summary>
internal static class OwnMonthTable
{
    public static IReadOnlyDictionary<string, string> ByLanguage { get; } = new Dictionary<string, string>
    {
        // The Persian calendar, in Iran and in Afghanistan.
        ["fa"] =
            "فروردین,حمل|اردیبهشت,ثور|خرداد,جوزا|تیر,سرطان|مرداد,امرداد,اسد|شهریور,سنبله,سنبلهٔ|مهر,میزان|آبان,عقرب|آذر,قوس|"
            + "دی,جدی|بهمن,دلو|اسفند,حوت",
        // The Hijri calendar.
        ["ar"] =
            "محرم,المحرم|صفر|ربيع الأول|ربيع الآخر,ربيع الثاني|جمادى الأولى|جمادى الآخرة,جمادى الثانية|رجب|شعبان|رمضان|شوال|"
            + "ذو القعدة,ذي القعدة|ذو الحجة,ذي الحجة",
    };
}
