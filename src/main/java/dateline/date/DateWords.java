package dateline.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words that dates are written with, in the languages that news comes in.
final class DateWords {
    /// A month a line, `|` between languages for readers only.
    private static final String MONTHS = """
            jan january januari januar jänner janvier janv enero ene janeiro gennaio gen gener styczeń stycznia sty leden ledna led \
            ianuarie ian tammikuu tammikuuta ocak oca siječanj siječnja január januára janeiro jaanuar sausio janvāris \
            январь января янв січень січня січ януари јануар ιανουάριος ιανουαρίου ιαν
            feb february februari februar feber fév février févr febrero fevereiro fev febbraio febrer luty lutego lut únor února \
            úno februarie helmikuu helmikuuta şubat şub veljača veljače február februára veebruar vasario februāris \
            февраль февраля фев февр лютий лютого лют февруари фебруар φεβρουάριος φεβρουαρίου φεβ
            mar march maart mrt märz mär maerz mars marzo março març marzec marca března březen bře martie maaliskuu maaliskuuta \
            mart ožujak ožujka március márc márciusa marec märts kovo marts marta \
            март марта мар березень березня бер μάρτιος μαρτίου μάρ
            apr april avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub aprilie huhtikuu huhtikuuta nisan nis \
            travanj travnja április ápr apríl apríla aprill balandžio aprīlis aprilis \
            апрель апреля апр квітень квітня кві април απρίλιος απριλίου απρ
            may mai mei mayo maio maj maja maggio mag maig květen května kvě toukokuu toukokuuta mayıs svibanj svibnja május máj \
            mája gegužės maijs maijā mayis \
            май мая травень травня тра мај μάιος μαΐου μάι μαϊ
            jun june juni juin junio junho jun giugno giu juny czerwiec czerwca cze červen června iunie iun kesäkuu kesäkuuta \
            haziran haz lipanj lipnja június jún júna juuni birželio jūnijs \
            июнь июня июн червень червня чер юни јун ιούνιος ιουνίου ιούν
            jul july juli juillet juil julio julho luglio lug juliol lipiec lipca lip červenec července iulie iul heinäkuu \
            heinäkuuta temmuz tem srpanj srpnja július júl júla juuli liepos jūlijs \
            июль июля июл липень липня юли јул ιούλιος ιουλίου ιούλ
            aug august augustus août aout agosto ago agost sierpień sierpnia sie srpen srpna srp elokuu elokuuta ağustos ağu \
            kolovoz kolovoza augusztus augusti augusta rugpjūčio augusts \
            август августа авг серпень серпня сер αύγουστος αυγούστου αύγ
            sep sept september septembre septiembre setiembre setembro settembre set sett setembre wrzesień września wrz září \
            septembrie syyskuu syyskuuta eylül eyl rujan rujna szeptember szept septembra rugsėjo septembris \
            сентябрь сентября сен сент вересень вересня вер септември септембар σεπτέμβριος σεπτεμβρίου σεπ σεπτ
            oct october oktober okt octobre octubre outubro out ottobre ott październik października paź říjen října říj \
            octombrie lokakuu lokakuuta ekim eki október októbra oktoober spalio oktobris \
            октябрь октября окт жовтень жовтня жов октомври октобар οκτώβριος οκτωβρίου οκτ
            nov november novembre noviembre novembro listopad listopada lis listopadu noiembrie noi marraskuu marraskuuta kasım \
            kas studeni studenoga novembra lapkričio novembris \
            ноябрь ноября ноя нояб листопад листопада лис ноември новембар νοέμβριος νοεμβρίου νοέ
            dec december dezember dez décembre déc diciembre dic dezembro dicembre desembre des desember grudzień grudnia gru \
            prosinec prosince pro decembrie joulukuu joulukuuta aralık ara prosinac prosinca decembra detsember gruodžio decembris \
            декабрь декабря дек грудень грудня гру декември децембар δεκέμβριος δεκεμβρίου δεκ""";

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
            год рік ob dne no et los las hs hrs th st nd rd er re º ª го st este óra r z""";

    private static final Map<String, Integer> MONTH = months();
    private static final Set<String> WEEKDAY = words(WEEKDAYS);
    private static final Set<String> FILLER = words(FILLERS);

    private DateWords() {}

    /// 1 to 12; 0 where the word is no month.
    static int month(String word) {
        return MONTH.getOrDefault(word, 0);
    }

    static boolean isWeekday(String word) {
        return WEEKDAY.contains(word);
    }

    static boolean isFiller(String word) {
        return FILLER.contains(word);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        int number = 0;
        for (String line : MONTHS.split("\n", -1)) {
            number++;
            for (String word : line.split(" +", -1)) {
                Integer other = months.put(DateToken.folded(word), number);
                if (other != null && other != number) {
                    throw new IllegalStateException(word + " is month " + other + " and " + number);
                }
            }
        }
        return months;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("[ \n]+", -1)) {
            words.add(DateToken.folded(word));
        }
        return words;
    }
}
