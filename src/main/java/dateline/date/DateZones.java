package dateline.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Time zones by the names that news writes. Where a name means several, the one that news most often means.
final class DateZones {
    static final ZoneId KOREA = ZoneOffset.ofHours(9);

    /// `ET` is New York's time, summer or winter; `EST` is winter's whatever the season.
    private static final String NAMES = """
            z=0 ut=0 utc=0 gmt=0 wet=0 zulu=0 uct=0
            est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 akst=-9 akdt=-8 hst=-10 ast=-4 adt=-3 nst=-3:30 ndt=-2:30 at=-4
            et=America/New_York ct=America/Chicago mt=America/Denver pt=America/Los_Angeles
            bst=1 ist=5:30 west=1 cet=1 cest=2 met=1 mest=2 mez=1 mesz=2 mewt=1 swt=1 fwt=1 eet=2 eest=3 msk=3 msd=4 trt=3
            jst=9 kst=9 hkt=8 sgt=8 myt=8 pht=8 wib=7 ict=7 pkt=5 npt=5:45 gst=4 irst=3:30 sast=2 eat=3 wat=1 cat=2
            aest=10 aedt=11 acst=9:30 acdt=10:30 awst=8 nzst=12 nzdt=13 nzt=12 brt=-3 art=-3 clt=-4
            мск=3""";

    /// Names that are spelt out, before the word `Time`; `-` for a blank.
    private static final String SPELT = """
            eastern=America/New_York eastern-standard=-5 eastern-daylight=-4 central=America/Chicago central-standard=-6
            central-daylight=-5 mountain=America/Denver mountain-standard=-7 mountain-daylight=-6 pacific=America/Los_Angeles
            pacific-standard=-8 pacific-daylight=-7 atlantic-standard=-4 atlantic-daylight=-3 greenwich-mean=0
            coordinated-universal=0 universal=0 british-summer=1 irish-standard=1 western-european=Europe/Lisbon
            western-european-standard=0 western-european-summer=1 central-european=Europe/Paris central-european-standard=1
            central-european-summer=2 eastern-european=Europe/Athens eastern-european-standard=2 eastern-european-summer=3
            moscow-standard=3 israel-standard=2 israel-daylight=3 gulf-standard=4 pakistan-standard=5 india-standard=5:30
            indian-standard=5:30 indochina=7 china-standard=8 hong-kong-standard=8 singapore-standard=8 japan-standard=9
            korea-standard=9 korean-standard=9 australian-eastern-standard=10 australian-eastern-daylight=11
            new-zealand-standard=12 new-zealand-daylight=13 east-africa=3 west-africa=1 central-africa=2
            south-africa-standard=2 brasilia-standard=-3 argentina-standard=-3""";

    private static final Map<String, ZoneId> ZONES = zones(NAMES);
    private static final Map<String, ZoneId> SPELT_ZONES = zones(SPELT);

    private DateZones() {}

    /// The zone of that name.
    ///
    /// @param name in lower case
    static Optional<ZoneId> named(String name) {
        ZoneId zone = ZONES.get(name);
        if (zone == null && name.length() == 1 && name.charAt(0) >= 'a' && name.charAt(0) <= 'z') {
            // RFC 822 turned the signs of the military letters round, so that nobody knows (RFC 2822, 4.3).
            return Optional.of(ZoneOffset.UTC);
        }
        return Optional.ofNullable(zone);
    }

    /// The zone of a name that is spelt out, without the word `Time`.
    ///
    /// @param name in lower case
    static Optional<ZoneId> spelt(String name) {
        return Optional.ofNullable(SPELT_ZONES.get(name.replace(' ', '-')));
    }

    /// A region as `Europe/Paris`.
    static Optional<ZoneId> region(String written) {
        try {
            return ZoneId.getAvailableZoneIds().contains(written) ? Optional.of(ZoneId.of(written)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The offset of hours and minutes; empty where no place on earth has it.
    static Optional<ZoneOffset> offset(int sign, int hours, int minutes) {
        return hours < 0 || hours > 15 || minutes < 0 || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private static Map<String, ZoneId> zones(String table) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String entry : table.split("[ \n]+", -1)) {
            int equals = entry.indexOf('=');
            zones.put(entry.substring(0, equals), zone(entry.substring(equals + 1)));
        }
        return zones;
    }

    private static ZoneId zone(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneId.of(text);
        }
        int sign = text.startsWith("-") ? -1 : 1;
        int colon = text.indexOf(':');
        int hours = Math.abs(Integer.parseInt(colon < 0 ? text : text.substring(0, colon)));
        int minutes = colon < 0 ? 0 : Integer.parseInt(text.substring(colon + 1));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
