using System.Collections.Generic;

namespace NewsTemplates.Dates;

/// <summary>
/// How times before the present are said, by language: the relative times of CLDR 48.2 (wide, short and narrow), and what
/// newsrooms say beside them.
/// </summary>
internal static class RelativeWordTable
{
    public static IReadOnlyDictionary<string, RelativeWords> ByLanguage { get; } = new Dictionary<string, RelativeWords>
    {
        ["en"] = new(
            frames: "# @ ago",
            ones: "a,an,one", now: "now,just now,moments ago",
            days: "today|yesterday|",
            at: "at", end: "",
            units: "second;seconds,sec,s,secs|minute;minutes,min,m,mins|hour;hours,hr,h,hrs|day;days,d|week;weeks,wk,w,wks|"
                + "month;months,mo,mos,mth,mths|year;years,yr,y,yrs"),
        ["tr"] = new(
            frames: "# @ önce",
            ones: "bir", now: "şimdi,az önce,şu anda,biraz önce,demin",
            days: "bugün|dün|evvelsi gün",
            at: "saat", end: "’de",
            units: "saniye;sn|dakika;dk|saat;sa|gün|hafta;hf|ay|yıl"),
        ["de"] = new(
            frames: "vor # @",
            ones: "einer,einem,ein,eine", now: "jetzt,gerade eben,eben",
            days: "heute|gestern|vorgestern",
            at: "um,gegen", end: "uhr",
            units: "Sekunde;Sekunden,Sek,s|Minute;Minuten,Min,m|Stunde;Stunden,Std,h|Tag;Tagen|Woche;Wochen,Wo|Monat;Monaten|"
                + "Jahr;Jahren"),
        ["fr"] = new(
            frames: "il y a # @",
            ones: "un,une", now: "maintenant,à l'instant",
            days: "aujourd’hui|hier|avant-hier",
            at: "à", end: "",
            units: "seconde;secondes,s|minute;minutes,min,mn|heure;heures,h|jour;jours,j|semaine;semaines,sem|mois|an;ans"),
        ["es"] = new(
            frames: "hace # @",
            ones: "un,una", now: "ahora,ahora mismo",
            days: "hoy|ayer|anteayer,antier",
            at: "a las,a la,las", end: "h,horas,hs",
            units: "segundo;segundos,s,seg|minuto;minutos,min|hora;horas,h,hs|día;días,d|semana;semanas,sem|mes;meses|"
                + "año;años"),
        ["it"] = new(
            frames: "# @ fa",
            ones: "un,una,un'", now: "ora,proprio ora,poco fa",
            days: "oggi|ieri|l’altro ieri",
            at: "alle ore,alle,ore,all’", end: "",
            units: "secondo;secondi,sec,s|minuto;minuti,min|ora;ore,h|giorno;giorni,g,gg|settimana;settimane,sett|mese;mesi|"
                + "anno;anni"),
        ["pt"] = new(
            frames: "há # @,# @ atrás,faz # @",
            ones: "um,uma", now: "agora,agora mesmo",
            days: "hoje|ontem|anteontem",
            at: "às,à", end: "h",
            units: "segundo;segundos,seg,s|minuto;minutos,min|hora;horas,h|dia;dias|semana;semanas,sem|mês;meses|ano;anos"),
        ["nl"] = new(
            frames: "# @ geleden",
            ones: "een", now: "nu,zojuist,zonet",
            days: "vandaag|gisteren|eergisteren",
            at: "om", end: "uur",
            units: "seconde;seconden,sec|minuut;minuten,min|uur;uren|dag;dagen,dgn|week;weken|maand;maanden|jaar"),
        ["sv"] = new(
            frames: "för # @ sedan,# @ sedan,# @ sen",
            ones: "en,ett", now: "nu,just nu,alldeles nyss,nyss",
            days: "i dag,idag|i går,igår|i förrgår",
            at: "kl,klockan", end: "",
            units: "sekund;sekunder,s|minut;minuter,min|timme;timmar,tim|dag;dagar,d|vecka;veckor,v|månad;månader,mån|år"),
        ["nb"] = new(
            frames: "for # @ siden,# @ siden",
            ones: "en,et,ei,én", now: "nå,akkurat nå,nettopp",
            days: "i dag,idag|i går,igår|i forgårs",
            at: "kl,klokken", end: "",
            units: "sekund;sekunder,sek|minutt;minutter,min|time;timer,t|døgn;d|uke;uker,u|måned;måneder,md|år"),
        ["da"] = new(
            frames: "for # @ siden,# @ siden",
            ones: "en,et", now: "nu,lige nu,netop nu",
            days: "i dag|i går|i forgårs",
            at: "kl,klokken", end: "",
            units: "sekund;sekunder,sek|minut;minutter,min|time;timer|dag;dage|uge;uger|måned;måneder,md,mdr|år"),
        ["pl"] = new(
            frames: "# @ temu",
            ones: ",jedną,jeden", now: "teraz,przed chwilą",
            days: "dzisiaj,dziś|wczoraj,wcz.|przedwczoraj",
            at: "o godz,godz,o", end: "",
            units: "sekundę;sekundy,sekund,sek,s|minutę;minuty,minut,min|godzinę;godziny,godzin,godz,g|dzień;dni,dnia|"
                + "tydzień;tygodnie,tygodni,tygodnia,tydz,tyg|miesiąc;miesiące,miesięcy,miesiąca,mies|rok;lata,lat,roku"),
        ["ru"] = new(
            frames: "# @ назад",
            ones: ",одну,один", now: "сейчас,только что",
            days: "сегодня|вчера|позавчера",
            at: "в", end: "",
            units: "секунду;секунды,секунд,сек|минуту;минуты,минут,мин|час;часа,часов,ч|день;дня,дней,дн|"
                + "неделю;недели,недель,нед|месяц;месяца,месяцев,мес|год;года,лет,г,л"),
        ["uk"] = new(
            frames: "# @ тому",
            ones: ",одну,один", now: "зараз,щойно",
            days: "сьогодні|учора|позавчора",
            at: "о,об,в,у", end: "",
            units: "секунду;секунди,секунд,с|хвилину;хвилини,хвилин,хв|годину;години,годин,год|день;дні,днів,дня,дн|"
                + "тиждень;тижні,тижнів,тижня,тиж|місяць;місяці,місяців,місяця,міс|рік;роки,років,року,р"),
        ["ar"] = new(
            frames: "قبل # @,منذ # @",
            ones: "", now: "الآن,قبل قليل,منذ قليل",
            days: "اليوم|أمس|أول أمس",
            at: "في الساعة,عند الساعة,الساعة,في", end: "",
            units: "ثانية,ثانية واحدة;ثوانِ;ثانيتين|دقيقة,دقيقة واحدة;دقائق;دقيقتين|ساعة,ساعة واحدة;ساعات;ساعتين|"
                + "يوم,يوم واحد;أيام,يومًا;يومين|أسبوع,أسبوع واحد;أسابيع,أسبوعًا;أسبوعين|شهر,شهر واحد;أشهر,شهرًا;شهرين|"
                + "سنة,سنة واحدة;سنوات;سنتين"),
        ["fa"] = new(
            frames: "# @ پیش,# @ قبل",
            ones: "یک", now: "اکنون,هم‌اکنون,لحظاتی پیش",
            days: "امروز|دیروز|پریروز",
            at: "ساعت,در ساعت", end: "",
            units: "ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال"),
        ["ja"] = new(
            frames: "# @前,# @前",
            ones: "", now: "今,たった今",
            days: "今日|昨日|一昨日",
            at: "", end: "",
            units: "秒|分|時間|日|週間|か月|年"),
        ["zh"] = new(
            frames: "# @前",
            ones: "一", now: "现在,現在,刚刚,剛剛",
            days: "今天,今日|昨天,昨日|前天,前日",
            at: "", end: "",
            units: "秒钟;秒|分钟;分鐘,分|小时;小時,个小时|天;日|周;週,星期|个月;個月|年"),
        ["ko"] = new(
            frames: "# @ 전",
            ones: "한", now: "지금,방금,방금 전",
            days: "오늘|어제|그저께",
            at: "", end: "",
            units: "초|분|시간|일|주|개월|년"),
        ["id"] = new(
            frames: "# @ yang lalu,# @ lalu",
            ones: "satu", now: "sekarang,baru saja",
            days: "hari ini|kemarin|kemarin dulu,selumbari",
            at: "pukul,jam,pkl", end: "wib,wita,wit",
            units: "detik;dtk|menit;mnt|jam|hari;h|minggu;mgg|bulan;bln|tahun;thn"),
        ["el"] = new(
            frames: "πριν από # @,πριν # @,# @ πριν",
            ones: "ένα,μία,έναν", now: "τώρα,μόλις τώρα",
            days: "σήμερα|χθες|προχθές",
            at: "στις,στη", end: "",
            units: "δευτερόλεπτο;δευτερόλεπτα,δευτ,δ|λεπτό;λεπτά,λεπ,λ|ώρα;ώρες,ώ|ημέρα;ημέρες,ημ|εβδομάδα;εβδομάδες,εβδ|"
                + "μήνα;μήνες,μ|έτος;έτη"),
        ["he"] = new(
            frames: "לפני # @",
            ones: "", now: "עכשיו,ממש עכשיו",
            days: "היום|אתמול|שלשום",
            at: "בשעה,ב", end: "",
            units: "שנייה;שניות,שנ׳,שתי שנ׳;שתי שניות|דקה;דקות,דק׳;שתי דקות|שעה;שעות,שע׳;שעתיים|יום;יום אחד,ימים;יומיים|"
                + "שבוע;שבועות,שב׳;שבועיים|חודש;חודשים,חו׳;חודשיים|שנה;שנים;שנתיים"),
        ["th"] = new(
            frames: "# @ที่ผ่านมา,# @ที่แล้ว",
            ones: "หนึ่ง", now: "ขณะนี้,เมื่อสักครู่",
            days: "วันนี้|เมื่อวาน|เมื่อวานซืน",
            at: "เวลา", end: "น",
            units: "วินาที|นาที|ชั่วโมง;ชม|วัน|สัปดาห์|เดือน|ปี"),
        ["fi"] = new(
            frames: "# @ sitten",
            ones: ",yksi", now: "nyt,juuri nyt,äsken",
            days: "tänään|eilen|toissa päivänä,toissap.",
            at: "klo,kello", end: "",
            units: "sekunti;sekuntia,s|minuutti;minuuttia,min|tunti;tuntia,t|päivä;päivää,pv|viikko;viikkoa,vk|"
                + "kuukausi;kuukautta,kk|vuosi;vuotta,v"),
        ["cs"] = new(
            frames: "před # @",
            ones: "", now: "nyní,právě teď,před chvílí",
            days: "dnes|včera|předevčírem",
            at: "v,ve", end: "h",
            units: "sekundou;sekundami,sekundy,s|minutou;minutami,minuty,min|hodinou;hodinami,hodiny,h|dnem;dny,dne|"
                + "týdnem;týdny,týdne,týd|měsícem;měsíci,měsíce,měs|rokem;lety,roku,r,l"),
        ["hu"] = new(
            frames: "# @ ezelőtt",
            ones: "egy", now: "most,éppen most,az imént",
            days: "ma|tegnap|tegnapelőtt",
            at: "", end: "",
            units: "másodperccel|perccel|órával|nappal|héttel|hónappal|évvel"),
        ["ro"] = new(
            frames: "acum # @",
            ones: "un,o", now: "acum,chiar acum",
            days: "azi|ieri|alaltăieri",
            at: "la ora,ora,la", end: "",
            units: "secundă;secunde,de secunde,sec|minut;minute,de minute,min|oră;ore,de ore,h|zi;zile,de zile|"
                + "săptămână;săptămâni,de săptămâni,săpt|lună;luni,de luni|an;ani,de ani"),
        ["vi"] = new(
            frames: "# @ trước",
            ones: "một", now: "bây giờ,vừa xong",
            days: "Hôm nay|Hôm qua|Hôm kia",
            at: "lúc", end: "",
            units: "giây|phút|giờ|ngày|tuần|tháng|năm"),
    };
}
