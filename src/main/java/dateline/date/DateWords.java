package dateline.date;

import java.util.HashSet;
import java.util.Set;

/// The words that stand between the parts of a date, in the languages that news comes in.
final class DateWords {
    private static final String WEEKDAYS = """
            mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
            lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
            lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
            lunedì martedì mercoledì giovedì venerdì sabato domenica gio
            segunda terça quarta quinta sexta feira seg ter qua qui sex
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
            poniedziałek wtorek środa czwartek piątek sobota niedziela pon wto wt śro śr czw cz pią pt sob nie niedz
            pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne
            måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tor tors fre lör sön
            mandag tirsdag lørdag søndag man tir lør søn
            maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
            pazartesi salı çarşamba perşembe cuma cumartesi pazar paz pzt çar per cum cmt
            hétfő kedd szerda csütörtök péntek szombat vasárnap
            luni marți miercuri joi vineri sâmbătă duminică
            понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс пон вто срд чтв птн суб вск
            понеділок вівторок середа четвер пʼятниця субота неділя нд
            κυρ δευ τρι τρίτ τετ πεμ πέμ παρ σαβ σάβ κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο
            월요일 화요일 수요일 목요일 금요일 토요일 일요일 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
            星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日""";

    /// Words between the parts, and endings of ordinal numbers.
    private static final String FILLERS = """
            at on the of um am den der dem uhr à a le de del d l il di i ore alle om op te kl klo klokken o godz v ve г года р року в о
            год рік ob dne no et los las hs hrs th st nd rd er re º ª го st este óra r z ora às ngày năm lúc tanggal tgl pukul jam في""";

    private static final Set<String> WEEKDAY = words(WEEKDAYS);
    private static final Set<String> FILLER = words(FILLERS);

    private DateWords() {}

    /// The year before the first of a Japanese era; 0 where the word is none.
    static int era(String word) {
        return switch (word) {
            case "令和" -> 2018;
            case "平成" -> 1988;
            case "昭和" -> 1925;
            default -> 0;
        };
    }

    /// Whether a word says that the number behind it is a month: Vietnamese.
    static boolean isMonthBefore(String word) {
        return word.equals("thang") || word.equals("thg");
    }

    static boolean isWeekday(String word) {
        return WEEKDAY.contains(word);
    }

    static boolean isFiller(String word) {
        return FILLER.contains(word);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("[ \n]+", -1)) {
            words.add(DateToken.folded(word));
        }
        return words;
    }
}
