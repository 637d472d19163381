using System.Collections.Generic;

namespace NewsTemplates.Dates;

/// <summary>
/// The names of the twelve Gregorian months by language: CLDR 48.2, format and stand-alone, wide and abbreviated, of all
/// regions of the language, and what newsrooms write beside them. Between bars the names of a month, the one that dates
/// have first. A beginning that only one month has is not listed; <see cref="NameList"/> reads it.
/// </summary>
internal static class MonthNameTable
{
    public static IReadOnlyDictionary<string, string> ByLanguage { get; } = new Dictionary<string, string>
    {
        ["af"] = "Januarie|Februarie|Maart,Mrt|April|Mei|Junie|Julie|Augustus|September|Oktober|November|Desember",
        ["ar"] =
            "يناير,جانفي,كانون الثاني,كانون ثان|فبراير,فيفري,شباط|مارس,آذار|أبريل,أفريل,نيسان|مايو,أيار|"
            + "يونيو,جوان,حزيران|جويلية,تموز,يوليوز|أغسطس,أوت,آب,غشت,أغشت|سبتمبر,أيلول,شتنبر,شتمبر|أكتوبر,تشرين الأول|"
            + "نوفمبر,تشرين الثاني,نونبر|ديسمبر,كانون الأول,دجنبر,دجمبر,كانون أول",
        ["az"] =
            "yanvar,јанвар|fevral,феврал|mart,март|aprel,апрел|may,май|iyun,iyn,ијун,ијн|iyul,iyl,ијул,ијл|avqust,август|"
            + "sentyabr,сентјабр|oktyabr,октјабр|noyabr,нојабр|dekabr,декабр",
        ["be"] =
            "студзеня,студзень|лютага,люты|сакавіка|красавіка|мая,май|чэрвеня,чэрвень|ліпеня,ліпень|жніўня,жнівень|"
            + "верасня,верасень|кастрычніка|лістапада|снежня,снежань",
        ["bg"] = "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
        ["bn"] =
            "জানুয়ারি,জানু,জানুয়ারী|ফেব্রুয়ারি,ফেব,ফেব্রুয়ারী|মার্চ|এপ্রিল,এপ্রি|মে|জুন|জুলাই,জুল|আগস্ট,আগ,অগাস্ট|"
            + "সেপ্টেম্বর,সেপ,সেপ্ট,সেপ্টেঃ|অক্টোবর,অক্টো,অক্টোঃ|নভেম্বর,নভে,নভেঃ|ডিসেম্বর,ডিসে,ডিসেঃ",
        ["bs"] =
            "januar,јануар|februar,фебруар|mart,март|april,април|maj,мај|juni,јуни|juli,јули|august,аугуст|"
            + "septembar,септембар|oktobar,октобар|novembar,новембар|decembar,децембар",
        ["ca"] =
            "de gener,gener,de gen|de febrer,febrer,de febr|de març,març|d’abril,abril,d’abr|de maig,maig|de juny,juny|"
            + "de juliol,juliol,de jul|d’agost,agost,d’ag,ag.|de setembre,setembre,de set|d’octubre,octubre,d’oct|"
            + "de novembre,novembre,de nov|de desembre,desembre,de des",
        ["cs"] =
            "ledna,leden|února|března,březen|dubna,duben|května,květen|června,červen,čvn|července,červenec,čvc|"
            + "srpna,srpen|září|října,říjen|listopadu|prosince,prosinec",
        ["da"] = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
        ["de"] = "Januar,Jänner|Februar|März,Mrz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        ["el"] =
            "Ιανουαρίου,Ιανουάριος|Φεβρουαρίου,Φεβρουάριος,Φλεβάρης|Μαρτίου,Μάρτιος,Μάρτης|Απριλίου,Απρίλιος|"
            + "Μαΐου,Μάιος,Μάης|Ιουνίου,Ιούνιος,Ιούνης|Ιουλίου,Ιούλιος,Ιούλης|Αυγούστου,Αύγουστος|Σεπτεμβρίου,Σεπτέμβριος|"
            + "Οκτωβρίου,Οκτώβριος|Νοεμβρίου,Νοέμβριος|Δεκεμβρίου,Δεκέμβριος",
        ["en"] = "January|February|March|April|May|June|July|August|September|October|November|December",
        ["es"] = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre,setiembre|octubre|noviembre|diciembre",
        ["et"] = "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember",
        ["eu"] = "urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua",
        ["fa"] =
            "ژانویهٔ,جنوری|فوریهٔ,فبروری|مارس,مارچ|آوریل,اپریل|مهٔ,می|ژوئن,جون|ژوئیهٔ,جولای|اوت,اگست,آگوست|"
            + "سپتامبر,سپتمبر|اکتبر,اکتوبر|نوامبر,نومبر|دسامبر,دسمبر",
        ["fi"] =
            "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|"
            + "marraskuuta|joulukuuta",
        ["fil"] = "Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre",
        ["fr"] = "janvier|février|mars|avril|mai|juin,jui|juillet|août|septembre|octobre|novembre|décembre",
        ["gl"] = "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro",
        ["he"] =
            "ינואר,ינו׳,בינואר|פברואר,פבר׳,בפברואר|מרץ,במרץ|אפריל,אפר׳,באפריל|מאי,במאי|יוני,ביוני|יולי,ביולי|"
            + "אוגוסט,אוג׳,באוגוסט|ספטמבר,ספט׳,בספטמבר|אוקטובר,אוק׳,באוקטובר|נובמבר,נוב׳,בנובמבר|דצמבר,דצמ׳,בדצמבר",
        ["hi"] =
            "जनवरी,जन॰|फ़रवरी,फ़र॰|मार्च|अप्रैल|मई|जून|जुलाई,जुल॰|अगस्त,अग॰|सितंबर,सित॰,सितम्बर|अक्टूबर,अक्टू॰,अक्तूबर|"
            + "नवंबर,नव॰,नवम्बर|दिसंबर,दिस॰,दिसम्बर",
        ["hr"] =
            "siječnja,siječanj|veljače,veljača|ožujka,ožujak|travnja,travanj|svibnja,svibanj|lipnja,lipanj|srpnja,srpanj|"
            + "kolovoza|rujna,rujan|listopada|studenoga,studeni|prosinca,prosinac",
        ["hu"] = "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
        ["hy"] =
            "հունվարի,հնվ|փետրվարի,փտվ|մարտի,մրտ|ապրիլի|մայիսի,մյս|հունիսի,հնս|հուլիսի,հլս|օգոստոսի,օգս|սեպտեմբերի|"
            + "հոկտեմբերի|նոյեմբերի|դեկտեմբերի",
        ["id"] =
            "Januari|Februari,Pebruari|Maret|April|Mei|Juni|Juli|Agustus,Agt,Agst|September|Oktober|November,Nopember|"
            + "Desember",
        ["is"] = "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember",
        ["it"] = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        ["ja"] = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        ["ka"] = "იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი",
        ["kk"] = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
        ["ko"] = "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
        ["lt"] =
            "sausio,sausis|vasario,vasaris|kovo,kovas|balandžio,balandis|gegužės|birželio,birželis|liepos,liepa|"
            + "rugpjūčio,rugpjūtis|rugsėjo,rugsėjis|spalio,spalis|lapkričio,lapkritis|gruodžio,gruodis",
        ["lv"] = "janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris",
        ["mk"] = "јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември",
        ["ms"] = "Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember",
        ["nb"] = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
        ["nl"] = "januari|februari|maart,mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
        ["nn"] = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
        ["pl"] =
            "stycznia,styczeń|lutego,luty|marca,marzec|kwietnia,kwiecień|maja|czerwca,czerwiec|lipca,lipiec|"
            + "sierpnia,sierpień|września,wrzesień|października|listopada|grudnia,grudzień",
        ["pt"] = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        ["ro"] = "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie,nov|decembrie",
        ["ru"] =
            "января,январь|февраля,февраль|марта|апреля,апрель|мая,май|июня,июнь|июля,июль|августа|сентября,сентябрь|"
            + "октября,октябрь|ноября,ноябрь|декабря,декабрь",
        ["sk"] =
            "januára|februára|marca,marec|apríla|mája|júna|júla|augusta|septembra,september|októbra,október|"
            + "novembra,november|decembra,december",
        ["sl"] = "januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december",
        ["sq"] = "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor",
        ["sr"] =
            "јануар,januar|фебруар,februar|март,mart|април,april|мај,maj|јун,jun|јул,jul|август,avgust|"
            + "септембар,septembar|октобар,oktobar|новембар,novembar|децембар,decembar",
        ["sv"] = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        ["sw"] = "Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba",
        ["th"] =
            "มกราคม,ม.ค.|กุมภาพันธ์,ก.พ.|มีนาคม,มี.ค.|เมษายน,เม.ย.|พฤษภาคม,พ.ค.|มิถุนายน,มิ.ย.|กรกฎาคม,ก.ค.|สิงหาคม,ส.ค.|"
            + "กันยายน,ก.ย.|ตุลาคม,ต.ค.|พฤศจิกายน,พ.ย.|ธันวาคม,ธ.ค.",
        ["tr"] = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        ["uk"] =
            "січня,січень|лютого,лютий|березня,березень|квітня,квітень|травня,травень|червня,червень|липня,липень|"
            + "серпня,серпень|вересня,вересень|жовтня,жовтень|листопада|грудня,грудень",
        ["ur"] = "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        ["uz"] =
            "yanvar,январ|fevral,феврал|mart,март|aprel,апрел|may,май|iyun,iyn,июн|iyul,iyl,июл|avgust,август|"
            + "sentabr,сентябр|oktabr,октябр|noyabr,ноябр|dekabr,декабр",
        ["vi"] =
            "tháng 1,thg 1|tháng 2,thg 2|tháng 3,thg 3|tháng 4,thg 4|tháng 5,thg 5|tháng 6,thg 6|tháng 7,thg 7|"
            + "tháng 8,thg 8|tháng 9,thg 9|tháng 10,thg 10|tháng 11,thg 11|tháng 12,thg 12",
        ["xh"] = "Janyuwari|Februwari|Matshi|Epreli|Meyi|Juni|Julayi|Agasti|Septemba|Okthobha,Okthoba|Novemba|Disemba",
        ["zh"] = "一月,1月|二月,2月|三月,3月|四月,4月|五月,5月|六月,6月|七月,7月|八月,8月|九月,9月|十月,10月|十一月,11月|十二月,12月",
        ["zu"] = "Januwari|Februwari|Mashi|Ephreli|Meyi|Juni|Julayi|Agasti|Septhemba|Okthoba|Novemba|Disemba",
    };
}
