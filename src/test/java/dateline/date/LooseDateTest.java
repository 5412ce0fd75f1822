package dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.PublicationDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 04 Jul 2025 15:05:30 GMT | 2025-07-04T15:05:30Z",
                "Fri, 4 Jul 25 15:05 +0200 | 2025-07-04T13:05:00Z",
                "4 Jul 2025 15:05:30 | 2025-07-04T15:05:30Z",
                "Mon, 04 Jul 2025 15:05:30 -0330 | 2025-07-04T18:35:30Z",
                "Friday, 04 July 2025 15:05:30 EST | 2025-07-04T20:05:30Z",
                "Fri,04 Jul, 2025 15:05:30 PST | 2025-07-04T23:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 CEST | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 MSK | 2025-07-04T12:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 BST | 2025-07-04T14:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 Z | 2025-07-04T15:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 UT | 2025-07-04T15:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 +02:00 | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 +2 | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 GMT+2 | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 GMT-01:01 | 2025-07-04T16:06:30Z",
                "Fri, 04 Jul 2025 15:05:30 +0200 (CEST) | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 Etc/GMT | 2025-07-04T15:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 Europe/Paris | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 America/New_York | 2025-07-04T19:05:30Z",
                "Fri, 04-Jul-2025 15:05:30 GMT | 2025-07-04T15:05:30Z",
                "04-Jul-99 | 1999-07-04",
                "Fri, 04 Jul 2025 | 2025-07-04",
                "Fri, 07/04/2025 - 15:05 | 2025-07-04T15:05:00Z",
                "Fri, 04/07/2025 - 15:05 | 2025-07-04T15:05:00Z",
                "Fri, 04 07 2025 15:05:30 +0200 | 2025-07-04T13:05:30Z",
                "04 Jul 2025 GMT | 2025-07-04",
                "Fri, 04 Jul 2025 3:05:30 PM | 2025-07-04T15:05:30Z",
                "Fri Jul  4 15:05:30 2025 | 2025-07-04T15:05:30Z",
                "Fri Jul 04 15:05:30 +0200 2025 | 2025-07-04T13:05:30Z",
                "Fri Jul 04 15:05:30 EDT 2025 | 2025-07-04T19:05:30Z",
                "Fri Jul 04 2025 15:05:30 GMT+0200 (Central European Summer Time) | 2025-07-04T13:05:30Z",
                "Fri, 04 Jul 2025 15:05:30 0000 | 2025-07-04T15:05:30Z",
                "2025-07-04T15:05:30+02:00:00 | 2025-07-04T13:05:30Z",
                "Fri, 2025/07/04 15:05:30 EDT | 2025-07-04T19:05:30Z",
                "2025-07-04 15:05:30 | 2025-07-04T15:05:30Z",
                "2025-07-04 15:05:30.0 | 2025-07-04T15:05:30Z",
                "2025-07-04 15:05:30 -00:20 | 2025-07-04T15:25:30Z",
                "2025-07-04 15:05:30 UTC | 2025-07-04T15:05:30Z",
                "2025-07-04 15:05:30 +0000 UTC | 2025-07-04T15:05:30Z",
            })
    void mailUnixAndDatabaseFormsAreRead(String text, String expected) {
        assertThat(LooseDate.of(text)).as(text).contains(PublicationDate.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 2025",
                "2025-07 | 2025-07",
                "2025-07-04 | 2025-07-04",
                "20250704 | 2025-07-04",
                "2025-185 | 2025-07-04",
                "2025185 | 2025-07-04",
                "2025-W27-5 | 2025-07-04",
                "2025W275 | 2025-07-04",
                "2025-W28 | 2025-07",
                "2025-W27 | 2025",
                "2025-07-04T15:05Z | 2025-07-04T15:05:00Z",
                "2025-07-04T15:05:30.123456Z | 2025-07-04T15:05:30.123Z",
                "2025-07-04T15:05:30,5+02:00 | 2025-07-04T13:05:30.500Z",
                "2025-07-04t15:05:30z | 2025-07-04T15:05:30Z",
                "2025-07-04T15:05:30-0800 | 2025-07-04T23:05:30Z",
                "2025-07-04T15:05:30+02 | 2025-07-04T13:05:30Z",
                "2025-07-04T15Z | 2025-07-04T15:00:00Z",
                "20250704T150530Z | 2025-07-04T15:05:30Z",
                "20250704T1505+0200 | 2025-07-04T13:05:00Z",
                "20250704150530 | 2025-07-04T15:05:30Z",
                "2025-07-04T24:00:00Z | 2025-07-05T00:00:00Z",
                "2025-06-30T23:59:60Z | 2025-07-01T00:00:00Z",
                "2025-7-4T5:05:30Z | 2025-07-04T05:05:30Z",
                "2025-007-04T15:05:30Z | 2025-07-04T15:05:30Z",
                "2025-07-04+02:00 | 2025-07-04",
                "2025-07-04Z | 2025-07-04",
                "03-12-31 | 2003-12-31",
                "031231 | 2003-12-31",
                "-03-12 | 2003-12",
                "-0312 | 2003-12",
                "03335 | 2003-12-01",
                "1751641530 | 2025-07-04T15:05:30Z",
                "1751641530.25 | 2025-07-04T15:05:30Z",
                "1751641530123 | 2025-07-04T15:05:30.123Z",
            })
    void isoFormsKeepTheirPrecision(String text, String expected) {
        assertThat(LooseDate.of(text)).as(text).contains(PublicationDate.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "July 4, 2025 at 3:05 p.m. ET ; 2025-07-04T19:05:00Z",
                "Jan. 4, 2025, 3:05 PM ET ; 2025-01-04T20:05:00Z",
                "Friday, July 4th, 2025 3pm ; 2025-07-04T15:00:00Z",
                "4 July 2025 @ 3.05pm ; 2025-07-04T15:05:00Z",
                "3:05 p.m. EDT July 4, 2025 ; 2025-07-04T19:05:00Z",
                "July 4, 2025 | 12:30 am ; 2025-07-04T00:30:00Z",
                "4 July 2025 ; 2025-07-04",
                "July 2025 ; 2025-07",
                "04.07.2025 ; 2025-07-04",
                "4.7.25 ; 2025-07-04",
                "04.07.2025 - 15:05 ; 2025-07-04T15:05:00Z",
                "04.07.2025, 15.05 Uhr ; 2025-07-04T15:05:00Z",
                "2025/07/04 ; 2025-07-04",
                "2025.07.04 15:05 ; 2025-07-04T15:05:00Z",
                "25/12/2025 ; 2025-12-25",
                "12/25/2025 08:00 ; 2025-12-25T08:00:00Z",
                "07/07/2025 ; 2025-07-07",
                "Freitag, 4. Juli 2025, 15:05 Uhr ; 2025-07-04T15:05:00Z",
                "Veröffentlicht, 4. März 2025 ; 2025-03-04",
                "vendredi 4 juillet 2025 à 15h05 ; 2025-07-04T15:05:00Z",
                "1er août 2025 ; 2025-08-01",
                "mar. 4 févr. 2025 ; 2025-02-04",
                "4 de julio de 2025 ; 2025-07-04",
                "martes, 4 de marzo de 2025 ; 2025-03-04",
                "4 luglio 2025 alle 15.05 ; 2025-07-04T15:05:00Z",
                "sexta-feira, 4 de julho de 2025 ; 2025-07-04",
                "vrijdag 4 juli 2025 om 15:05 ; 2025-07-04T15:05:00Z",
                "4 lipca 2025 r. ; 2025-07-04",
                "4 июля 2025 г. в 15:05 ; 2025-07-04T15:05:00Z",
                "4 липня 2025 ; 2025-07-04",
                "4. července 2025 ; 2025-07-04",
                "4 Temmuz 2025 ; 2025-07-04",
                "2025. július 4. ; 2025-07-04",
                "2025-július-4T9:15-05:00 ; 2025-07-04T14:15:00Z",
                "Παρ, 04 Ιούλ 2025 12:00:00 EST ; 2025-07-04T17:00:00Z",
                "2025년 07월 04일  01:31:15 ; 2025-07-03T16:31:15Z",
                "2025-07-04 오후 11:23:17 ; 2025-07-04T14:23:17Z",
                "2025年7月4日 15時05分 ; 2025-07-04T15:05:00Z",
                "2025年7月4日(金) 15:05 ; 2025-07-04T15:05:00Z",
            })
    void whatPeopleWriteIsRead(String text, String expected) {
        assertThat(LooseDate.of(text)).as(text).contains(PublicationDate.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "32 January 2025",
                "Fri, 32 Jan 2025 10:00:00 GMT",
                "Sun, 29 Feb 2025 10:00:00 GMT",
                "2025-02-30",
                "2025-13-01",
                "2025-366",
                "2025-W54-1",
                "2025-07-04T25:00:00Z",
                "2025-07-04T24:01:00Z",
                "2025-07-04T10:61:00Z",
                "2025-07-04T10:14:61Z",
                "9999-12-31T23:59:59-99:99",
                "Sun, 31 Dec 9999 23:59:59 -9999",
                "Sun, 16 Dec 2012 1:2:3:4 GMT",
                "Sun, 16 zzz 2012 11:47:32 GMT",
                "Sun, Dec x 2012 11:47:32 GMT",
                "Sun, 16 Dec zz 11:47:32 GMT",
                "Sun, 16 Dec 2012 11:47:32 +zz:00",
                "Sun, 16 Dec 2012 11:47:32 +00:zz",
                "22013-01",
                "013",
                "2013-01-27-01",
                "2013-01-28T11:30:00-06:00Textra",
                "2013-xx-27",
                "2013-01-28T09:xx:00Z",
                "04/07/2025",
                "07-04-2025",
                "04/07/25",
                "4 July",
                "15:05",
                "July",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "Wed, 30 Nov -0001 00:00:00 +0000",
                "12 people died on 4 July 2025",
                "200312",
                "99999999999999999999999",
                "2 hours ago",
            })
    void whatIsNoDateOrCanBeTwoIsNone(String text) {
        assertThat(LooseDate.of(text)).as(text).isEmpty();
    }

    @Test
    void anUnknownZoneLeavesTheDay() {
        assertThat(LooseDate.of("Fri, 04 Jul 2025 15:05:30 QQT")).contains(PublicationDate.parse("2025-07-04"));
    }

    @Test
    void anyTextEnds() {
        String[] pieces = {
            "4", "2025", "07", "Jul", ":", "-", "+", "T", "Z", " ", ".", ",", "/", "pm", "W", "년", "(", "é"
        };
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(LooseDate.of(text.toString())).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 04 Jul 2025 15.05.30 GMT | 2025-07-04T15:05:30Z",
                "Friday 4th July 2025 15.05 | 2025-07-04T15:05:00Z",
                "fredag 4. juli 2025 kl. 15.05 | 2025-07-04T15:05:00Z",
                "vendredi 4 juillet 2025, 15 h 05 | 2025-07-04T15:05:00Z",
                "4 de julho de 2025 às 15h05 | 2025-07-04T15:05:00Z",
                "Fri, 04 Jul 2025 15:05:30 GMT; | 2025-07-04T15:05:30Z",
                "2025-07-04T | 2025-07-04",
                "04.07.2025 | 2025-07-04",
                "1.12.2025 12 | ",
            })
    void aTimeBehindADayMayBeDotted(String text, @Nullable String expected) {
        assertThat(LooseDate.of(text).map(PublicationDate::text).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 04 Jul 2025 15:05:30 Eastern Daylight Time | 2025-07-04T19:05:30Z",
                "July 4, 2025 3:05 PM Eastern Time | 2025-07-04T19:05:00Z",
                "January 4, 2025 3:05 PM Pacific Time | 2025-01-04T23:05:00Z",
                "July 4, 2025 15:05 Central European Summer Time | 2025-07-04T13:05:00Z",
                "2025-07-04 15:05 India Standard Time | 2025-07-04T09:35:00Z",
            })
    void aZoneMayBeSpeltOut(String text, String expected) {
        assertThat(LooseDate.of(text)).contains(PublicationDate.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 Juli 2025",
                "Jumat, 04 Juli 2025",
                "4. julija 2025",
                "4 Julai 2025",
                "4 يوليو 2025",
                "الجمعة، 4 تموز 2025",
                "٤ يوليو ٢٠٢٥",
                "4 ביולי 2025",
                "4 जुलाई 2025",
                "४ जुलाई २०२५",
                "ngày 4 tháng 7 năm 2025",
                "4 thg 7, 2025",
                "令和7年7月4日",
            })
    void aDayIsReadInLanguagesOfAsia(String text) {
        assertThat(LooseDate.of(text)).contains(PublicationDate.parse("2025-07-04"));
    }
}
