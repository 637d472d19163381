using System.Collections.Generic;

namespace NewsTemplates.Dates;

/// <summary>
/// The names of the seven days from Sunday by language: CLDR 48.2, wide, abbreviated and short, of all regions of the language.
/// As in <see cref="MonthNameTable"/>, between bars the names of a day.
/// </summary>
internal static class WeekdayNameTable
{
    public static IReadOnlyDictionary<string, string> ByLanguage { get; } = new Dictionary<string, string>
    {
        ["af"] = "Sondag,So.|Maandag,Ma.|Dinsdag,Di.|Woensdag,Wo.|Donderdag,Do.|Vrydag,Vr.|Saterdag,Sa.",
        ["ar"] = "الأحد,أحد|الاثنين,إثنين|الثلاثاء,ثلاثاء|الأربعاء,أربعاء|الخميس,خميس|الجمعة,جمعة|السبت,سبت",
        ["az"] =
            "bazar,B.,базар,Б.|bazar ertəsi,B.e.,базар ертәси,Б.Е.|çərşənbə axşamı,чәршәнбә ахшамы,Ч.А.|"
            + "çərşənbə,чәршәнбә,Ч.|cümə axşamı,ҹүмә ахшамы,Ҹ.А.|cümə,ҹүмә,Ҹ.|şənbə,Ş.,шәнбә,Ш.",
        ["be"] = "нядзеля,нд|панядзелак,пн|аўторак,аў|серада,ср|чацвер,чц|пятніца,пт|субота,сб",
        ["bg"] = "неделя,нд|понеделник,пн|вторник,вт|сряда,ср|четвъртък,чт|петък,пт|събота,сб",
        ["bn"] =
            "রবিবার,রবি,রঃ|সোমবার,সোম,সোঃ|মঙ্গলবার,মঙ্গল,মঃ|বুধবার,বুধ,বুঃ|বৃহস্পতিবার,বৃহস্পতি,বৃঃ|শুক্রবার,শুক্র,শুঃ|"
            + "শনিবার,শনি,শঃ",
        ["bs"] =
            "nedjelja,недјеља|ponedjeljak,понедјељак|utorak,уторак|srijeda,сриједа|četvrtak,четвртак|petak,петак|"
            + "subota,субота",
        ["ca"] = "diumenge,dg.|dilluns,dl.|dimarts,dt.|dimecres,dc.|dijous,dj.|divendres,dv.|dissabte,ds.",
        ["cs"] = "neděle,ne|pondělí,po|úterý,út|středa,st|čtvrtek,čt|pátek,pá|sobota,so",
        ["da"] = "søndag,sø.|mandag,ma.|tirsdag,ti.|onsdag,on.|torsdag,to.|fredag,fr.|lørdag,lø.",
        ["de"] = "Sonntag,So.|Montag,Mo.|Dienstag,Di.|Mittwoch,Mi.|Donnerstag,Do.|Freitag,Fr.|Samstag,Sa.",
        ["el"] = "Κυριακή,Κυ|Δευτέρα,Δε|Τρίτη,Τρ|Τετάρτη,Τε|Πέμπτη,Πέ|Παρασκευή,Πα|Σάββατο,Σά",
        ["en"] = "Sunday,Su|Monday,Mo|Tuesday,Tu|Wednesday,We|Thursday,Th|Friday,Fr|Saturday,Sa",
        ["es"] = "domingo,DO|lunes,LU|martes,MA|miércoles,MI|jueves,JU|viernes,VI|sábado,SA",
        ["et"] = "pühapäev,P|esmaspäev,E|teisipäev,T|kolmapäev,K|neljapäev,N|reede,R|laupäev,L",
        ["eu"] = "igandea,ig.|astelehena,al.|asteartea,ar.|asteazkena,az.|osteguna,og.|ostirala,or.|larunbata,lr.",
        ["fa"] = "یکشنبه,۱ش|دوشنبه,۲ش|سهشنبه,۳ش|چهارشنبه,۴ش|پنجشنبه,۵ش|جمعه,ج|شنبه,ش",
        ["fi"] = "sunnuntaina,su|maanantaina,ma|tiistaina,ti|keskiviikkona,ke|torstaina,to|perjantaina,pe|lauantaina,la",
        ["fil"] = "Linggo|Lunes|Martes|Miyerkules|Huwebes|Biyernes|Sabado",
        ["fr"] = "dimanche,di|lundi,lu|mardi,ma|mercredi,me|jeudi,je|vendredi,ve|samedi,sa",
        ["gl"] = "domingo,do.|luns,lu.|martes,ma.|mércores,mé.|xoves,xo.|venres,ve.|sábado,sá.",
        ["he"] =
            "יום ראשון,יום א׳,א׳|יום שני,יום ב׳,ב׳|יום שלישי,יום ג׳,ג׳|יום רביעי,יום ד׳,ד׳|יום חמישי,יום ה׳,ה׳|"
            + "יום שישי,יום ו׳,ו׳|יום שבת,שבת,ש׳",
        ["hi"] = "रविवार,रवि,र|सोमवार,सोम,सो|मंगलवार,मंगल,मं|बुधवार,बुध,बु|गुरुवार,गुरु,गु|शुक्रवार,शुक्र,शु|शनिवार,शनि,श",
        ["hr"] = "nedjelja|ponedjeljak|utorak|srijeda|četvrtak|petak|subota",
        ["hu"] = "vasárnap,V|hétfő,H|kedd,K|szerda|csütörtök,Cs|péntek,P|szombat",
        ["hy"] = "կիրակի,կր|երկուշաբթի,եկ|երեքշաբթի,երք,եք|չորեքշաբթի,չրք,չք|հինգշաբթի,հնգ,հգ|ուրբաթ,ու|շաբաթ,շբթ,շբ",
        ["id"] = "Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu",
        ["is"] = "sunnudagur,su.|mánudagur,má.|þriðjudagur,þr.|miðvikudagur,mi.|fimmtudagur,fi.|föstudagur,fö.|laugardagur,la.",
        ["it"] = "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato",
        ["ja"] = "日曜日,日|月曜日,月|火曜日,火|水曜日,水|木曜日,木|金曜日,金|土曜日,土",
        ["ka"] = "კვირა,კვ|ორშაბათი,ორ|სამშაბათი,სმ|ოთხშაბათი,ოთ|ხუთშაბათი,ხთ|პარასკევი,პრ|შაბათი,შბ",
        ["kk"] = "жексенбі,жс|дүйсенбі,дс|сейсенбі,сс|сәрсенбі,ср|бейсенбі,бс|жұма,жм|сенбі,сб",
        ["ko"] = "일요일,일|월요일,월|화요일,화|수요일,수|목요일,목|금요일,금|토요일,토",
        ["lt"] =
            "sekmadienis,sk|pirmadienis,pr|antradienis,an|trečiadienis,tr|ketvirtadienis,kt|penktadienis,pn|"
            + "šeštadienis,št",
        ["lv"] = "svētdiena,Sv|pirmdiena,Pr|otrdiena,Ot|trešdiena,Tr|ceturtdiena,Ce|piektdiena,Pk|sestdiena,Se",
        ["mk"] = "недела|понеделник|вторник|среда|четврток|петок|сабота",
        ["ms"] = "Ahad,Ahd,Ah|Isnin,Is|Selasa,Se|Rabu,Ra|Khamis,Kh|Jumaat,Ju|Sabtu,Sa",
        ["nb"] = "søndag,sø.|mandag,ma.|tirsdag,ti.|onsdag,on.|torsdag,to.|fredag,fr.|lørdag,lø.",
        ["nl"] = "zondag,zo|maandag,ma|dinsdag,di|woensdag,wo|donderdag,do|vrijdag,vr|zaterdag,za",
        ["nn"] = "søndag,sø.|måndag,må.|tysdag,ty.|onsdag,on.|torsdag,to.|fredag,fr.|laurdag,la.",
        ["pl"] = "niedziela|poniedziałek|wtorek,wt.|środa,śr.|czwartek|piątek,pt.|sobota",
        ["pt"] = "domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado",
        ["ro"] = "duminică,du.|luni,lu.|marți,ma.|miercuri,mi.|joi,Jo|vineri,vi.|sâmbătă,sâ.",
        ["ru"] = "воскресенье,вс|понедельник,пн|вторник,вт|среда,ср|четверг,чт|пятница,пт|суббота,сб",
        ["sk"] = "nedeľa,ne|pondelok,po|utorok,ut|streda|štvrtok|piatok,pi|sobota,so",
        ["sl"] = "nedelja|ponedeljek|torek|sreda|četrtek|petek|sobota",
        ["sq"] = "e diel,die|e hënë,hën|e martë,mar|e mërkurë,mër|e enjte,enj|e premte,pre|e shtunë,sht",
        ["sr"] =
            "недеља,не,недјеља,nedelja,ne,nedjelja|понедељак,по,понедјељак,ponedeljak,po,ponedjeljak|уторак,ут,utorak,ut|"
            + "среда,ср,сриједа,sreda,sr,srijeda|четвртак,че,četvrtak,če|петак,пе,petak,pe|субота,су,subota,su",
        ["sv"] = "söndag,sö|måndag,må|tisdag,ti|onsdag,on|torsdag,to|fredag,fr|lördag,lö",
        ["sw"] = "Jumapili|Jumatatu|Jumanne|Jumatano|Alhamisi|Ijumaa|Jumamosi",
        ["th"] =
            "วันอาทิตย์,อาทิตย์,อา.|วันจันทร์,จันทร์,จ.|วันอังคาร,อังคาร,อ.|วันพุธ,พุธ,พ.|วันพฤหัสบดี,พฤหัส,พฤ.|"
            + "วันศุกร์,ศุกร์,ศ.|วันเสาร์,เสาร์,ส.",
        ["tr"] = "Pazar,Paz,Pa|Pazartesi,Pzt,Pt|Salı,Sa|Çarşamba,Ça|Perşembe,Pe|Cuma,Cum,Cu|Cumartesi,Cmt,Ct",
        ["uk"] = "неділя,нд|понеділок,пн|вівторок,вт|середа,ср|четвер,чт|пʼятниця,пт|субота,сб",
        ["ur"] = "اتوار|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ",
        ["uz"] =
            "yakshanba,Ya,якшанба,як|dushanba,Du,душанба,ду|seshanba,Se,сешанба,се|chorshanba,Ch,чоршанба,чо|"
            + "payshanba,Pa,пайшанба,па|juma,Ju,жума,жу|shanba,Sh,шанба,ша",
        ["vi"] =
            "Chủ Nhật,CN|Thứ Hai,Thứ 2,T2|Thứ Ba,Thứ 3,T3|Thứ Tư,Thứ 4,T4|Thứ Năm,Thứ 5,T5|Thứ Sáu,Thứ 6,T6|"
            + "Thứ Bảy,Thứ 7,T7",
        ["xh"] = "Cawe|Mvulo|Lwesibini,Lwesb,Bin|Lwesithathu,Tha|Lwesine,Sin|Lwesihlanu,Hla|Mgqibelo",
        ["zh"] = "星期日,周日,週日,日|星期一,周一,週一,一|星期二,周二,週二,二|星期三,周三,週三,三|星期四,周四,週四,四|星期五,周五,週五,五|星期六,周六,週六,六",
        ["zu"] = "ISonto,Son|UMsombuluko,Mso|ULwesibili,Bil|ULwesithathu,Tha|ULwesine,Sin|ULwesihlanu,Hla|UMgqibelo,Mgq",
    };
}
