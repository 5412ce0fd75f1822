package dateline.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The names of the months in the languages that news comes in, short ones and cases too.
public final class MonthNames {
    private static final String ENGLISH = """
            jan january
            feb february
            mar march
            apr april
            may
            jun june
            jul july
            aug august
            sep sept september
            oct october
            nov november
            dec december""";

    /// A month a line.
    private static final String OTHERS = """
            januari januar jänner janvier janv enero ene janeiro gennaio gen gener styczeń stycznia sty leden ledna led \
            ianuarie ian tammikuu tammikuuta ocak oca siječanj siječnja január januára janeiro jaanuar sausio janvāris \
            январь января янв січень січня січ януари јануар ιανουάριος ιανουαρίου ιαν \
            januarja ינואר בינואר يناير जनवरी
            februari februar feber fév février févr febrero fevereiro fev febbraio febrer luty lutego lut únor února \
            úno februarie helmikuu helmikuuta şubat şub veljača veljače február februára veebruar vasario februāris \
            февраль февраля фев февр лютий лютого лют февруари фебруар φεβρουάριος φεβρουαρίου φεβ \
            februarja פברואר בפברואר فبراير شباط फरवरी फ़रवरी
            maart mrt märz mär maerz mars marzo março març marzec marca března březen bře martie maaliskuu maaliskuuta \
            mart ožujak ožujka március márc márciusa marec märts kovo marts marta \
            март марта мар березень березня бер μάρτιος μαρτίου μάρ \
            maret marec מרץ במרץ مارس آذار मार्च
            avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub aprilie huhtikuu huhtikuuta nisan nis \
            travanj travnja április ápr apríl apríla aprill balandžio aprīlis aprilis \
            апрель апреля апр квітень квітня кві април απρίλιος απριλίου απρ \
            aprila אפריל באפריל أبريل نيسان अप्रैल
            mai mei mayo maio maj maja maggio mag maig květen května kvě toukokuu toukokuuta mayıs svibanj svibnja május máj \
            mája gegužės maijs maijā mayis \
            май мая травень травня тра мај μάιος μαΐου μάι μαϊ \
            מאי במאי مايو أيار मई
            juni juin junio junho giugno giu juny czerwiec czerwca cze červen června iunie iun kesäkuu kesäkuuta \
            haziran haz lipanj lipnja június jún júna juuni birželio jūnijs \
            июнь июня июн червень червня чер юни јун ιούνιος ιουνίου ιούν \
            junij junija יוני ביוני يونيو حزيران जून
            juli juillet juil julio julho luglio lug juliol lipiec lipca lip červenec července iulie iul heinäkuu \
            heinäkuuta temmuz tem srpanj srpnja július júl júla juuli liepos jūlijs \
            июль июля июл липень липня юли јул ιούλιος ιουλίου ιούλ \
            julij julija julai יולי ביולי يوليو تموز जुलाई
            augustus août aout agosto ago agost sierpień sierpnia sie srpen srpna srp elokuu elokuuta ağustos ağu \
            kolovoz kolovoza augusztus augusti augusta rugpjūčio augusts \
            август августа авг серпень серпня сер αύγουστος αυγούστου αύγ \
            agustus agu agt avgust avgusta ogos אוגוסט באוגוסט أغسطس آب अगस्त
            septembre septiembre setiembre setembro settembre set sett setembre wrzesień września wrz září \
            septembrie syyskuu syyskuuta eylül eyl rujan rujna szeptember szept septembra rugsėjo septembris \
            сентябрь сентября сен сент вересень вересня вер септември септембар σεπτέμβριος σεπτεμβρίου σεπ σεπτ \
            ספטמבר בספטמבר سبتمبر أيلول सितंबर सितम्बर
            oktober okt octobre octubre outubro out ottobre ott październik października paź říjen října říj \
            octombrie lokakuu lokakuuta ekim eki október októbra oktoober spalio oktobris \
            октябрь октября окт жовтень жовтня жов октомври октобар οκτώβριος οκτωβρίου οκτ \
            oktobra אוקטובר באוקטובר أكتوبر अक्टूबर अक्तूबर
            novembre noviembre novembro listopad listopada lis listopadu noiembrie noi marraskuu marraskuuta kasım \
            kas studeni studenoga novembra lapkričio novembris \
            ноябрь ноября ноя нояб листопад листопада лис ноември новембар νοέμβριος νοεμβρίου νοέ \
            נובמבר בנובמבר نوفمبر नवंबर नवम्बर
            dezember dez décembre déc diciembre dic dezembro dicembre desembre des desember grudzień grudnia gru \
            prosinec prosince pro decembrie joulukuu joulukuuta aralık ara prosinac prosinca decembra detsember gruodžio decembris \
            декабрь декабря дек грудень грудня гру декември децембар δεκέμβριος δεκεμβρίου δεκ \
            desember disember דצמבר בדצמבר ديسمبر दिसंबर दिसम्बर""";

    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Set<String> ENGLISH_NAMES = Set.of(ENGLISH.split("\\s+", -1));

    private MonthNames() {}

    /// Whether a word in lower case is the English name of a month, or short for it. Names in other languages are
    /// English words too: `set`, `out`, `ago`.
    public static boolean isEnglish(String word) {
        return ENGLISH_NAMES.contains(word);
    }

    /// 1 to 12; 0 where the word is no month in any language.
    ///
    /// @param word folded as by [DateToken#folded]
    static int number(String word) {
        return NUMBERS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String table : new String[] {ENGLISH, OTHERS}) {
            int number = 0;
            for (String line : table.split("\n", -1)) {
                number++;
                for (String word : line.split(" +", -1)) {
                    Integer other = numbers.put(DateToken.folded(word), number);
                    if (other != null && other != number) {
                        throw new IllegalStateException(word + " is month " + other + " and " + number);
                    }
                }
            }
        }
        return numbers;
    }
}
