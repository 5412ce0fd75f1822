package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import dateline.article.Tag.Origin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTaggerTest {
    private static final CountryTagger TAGGER = new CountryTagger(new Gazetteer());

    @ParameterizedTest
    @CsvSource({
        "'The U.S.-Japan talks went on.', 'US JP'",
        "'The London-based firm said so.', 'GB'",
        "'American-Israeli relations are tense.', 'US IL'",
        "'The Anglo-Dutch company and the Sino-Russian treaty.', 'GB NL CN RU'",
        "'The US and the UK agreed.', 'US GB'",
        "'Britain and America agreed.', 'GB US'",
        "'Venezuelans fled to Colombia.', 'VE CO'",
        "'A Frenchman and two Brits were held.', 'FR GB'",
        "'The Kremlin and the White House denied it.', 'RU US'",
        "'Downing Street declined to comment.', 'GB'",
        "'The Soviet Union and East Germany collapsed.', 'SUHH DDDE'",
        "'West German officials in Bonn spoke.', 'DE'",
        "'Yugoslavia and Czechoslovakia broke up.', 'YUCS CSHH'",
        "'Northern Ireland and the Republic of Ireland talked.', 'GB IE'",
        "'Hong Kong, Taiwan and Puerto Rico sent teams.', 'HK TW PR'",
        "'Hamas in Gaza and Hezbollah in Lebanon fired rockets.', 'PS LB'",
        "'Taliban, Boko Haram and Houthi fighters struck.', 'AF NG YE'",
        "'The English Premier League and the English Channel.', 'GB'",
        "'Cote d''Ivoire and Côte d’Ivoire.', 'CI'",
        "'Kosovo and Serbia talked.', 'XK RS'",
        "'Czechia, Burma, Swaziland, Holland, Persia and Macedonia.', 'CZ MM SZ NL IR MK'",
        "'Bournemouth beat Burnley.', 'GB'",
        "'Turkey''s president left.', 'TR'",
        "'The Philippine president and a Filipino boxer.', 'PH'",
        "'Kashmir police in Srinagar said so.', 'IN'",
        "'He was born in Tibet and lived in Xinjiang.', 'CN'",
        "'Crimea was annexed.', 'UA'",
        "'Texas, Ohio and Florida voted.', 'US'",
        "'The Zaporizhzhia plant in Ukraine.', 'UA'",
        "'They met in the Élysée Palace.', 'FR'",
        "'Ankara, Istanbul and İzmir.', 'TR'",
        "'São Paulo and Brasília.', 'BR'",
        "'The Bundestag, the Knesset, the Duma and the Sejm voted.', 'DE IL RU PL'",
        "'A U.S. official said the U.N. was late.', 'US'",
        "'The Polish president spoke.', 'PL'",
        "'Washington and Beijing traded barbs.', 'US CN'",
        "'Scottish and Welsh fans met Irish fans.', 'GB IE'",
        "'The Holy See and the Vatican.', 'VA'",
        "'The UAE, KSA and DRC.', 'AE SA CD'",
        "'Al-Shabaab attacked a hotel in Mogadishu.', 'SO'",
        "'Greenland is part of Denmark.', 'GL DK'",
        "'Manchester United signed a Brazilian.', 'BR'",
        "'Argentina beat Croatia 3-0.', 'AR HR'",
        "'South African President Cyril Ramaphosa spoke.', 'ZA'",
        "'New Zealanders and Kiwis.', 'NZ'",
        "'Sudan and South Sudan.', 'SD SS'",
        "'Cook Islands and Solomon Islands.', 'CK SB'",
        "'Bosnia''s Serbs and Croats.', 'BA RS HR'",
        "'The Gambia, the Bahamas and the Netherlands.', 'GM BS NL'",
        "'Micronesia and Palau.', 'FM PW'"
    })
    void aCountryIsNamedByItsNamesItsPeopleItsTownsAndItsGovernment(String body, String countries) {
        assertThat(named(body)).isEqualTo(countries(countries));
    }

    @ParameterizedTest
    @CsvSource({
        "'Jordan and Chad signed a treaty.', 'JO TD'",
        "'The king of Jordan met the president of Chad.', 'JO TD'",
        "'Senators from Georgia met in Atlanta with Gov. Brian Kemp.', 'US'",
        "'Georgia accused Russia over Abkhazia, said officials in Tbilisi.', 'GE RU'",
        "'He moved to New Mexico in May.', 'US'",
        "'He lives in Lebanon, Pa., and works.', 'US'",
        "'He lives in Paris, Texas.', 'US'",
        "'A man from Moscow, Idaho, died.', 'US'",
        "'He studied in Athens, Georgia, for years.', 'US'",
        "'In Birmingham, Ala., a church burned.', 'US'",
        "'The Birmingham factory in the Midlands closed, British police said.', 'GB'",
        "'In London, Ontario, a truck struck a family.', 'CA'",
        "'Congo and Rwanda fought near Goma.', 'CD RW'",
        "'Officials in Brazzaville said Congo would vote.', 'CG'",
        "'The Dominican Republic and Dominica voted.', 'DO DM'",
        "'Equatorial Guinea, Guinea-Bissau and Papua New Guinea voted.', 'GQ GW PG'",
        "'Niger and Nigeria closed the border.', 'NE NG'",
        "'North Korea fired a missile; Korea watchers in Pyongyang said.', 'KP'",
        "'The film was shot in Nice, France.', 'FR'",
        "'He was reading in Reading, police said.', 'GB'",
        "'Police in Split arrested two Croatians.', 'HR'",
        "'The Republic of the Congo and the Democratic Republic of the Congo.', 'CG CD'",
        "'The mayor of Portland, Ore., spoke.', 'US'",
        "'The Virgin Islands governor spoke.', 'VI'",
        "'St. Petersburg, Fla., and St. Petersburg, Russia.', 'US RU'",
        "'Tampa Bay and St. Petersburg, Florida, were hit.', 'US'",
        "'Police in Victoria, Australia, said.', 'AU'",
        "'Seattle, Washington, was hit.', 'US'",
        "'Police in Brussels, Belgium, arrested a man.', 'BE'"
    })
    void whatStandsBesideANameTellsWhichCountryIsMeant(String body, String countries) {
        assertThat(named(body)).isEqualTo(countries(countries));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Indo-Pacific strategy was discussed.",
                "Paris Hilton arrived late.",
                "Jordan Henderson scored and Chad Smith sang.",
                "Ships crossed the Indian Ocean, the Gulf of Mexico and the South China Sea.",
                "He ate a turkey sandwich with brazil nuts.",
                "American Airlines and British Airways cut fares.",
                "Bank of America cut its forecast.",
                "He wore a Panama hat and ate French fries and Swiss cheese.",
                "A Dutch auction was held on Oxford Street.",
                "The Stockholm International Peace Research Institute said so.",
                "The Times of India and the Washington Post reported it.",
                "The New York Times, the China Daily, the Jerusalem Post and the Wall Street Journal said so.",
                "The Boston Globe and the Moscow Times reported.",
                "A study by the University of Cambridge found it.",
                "The Minsk agreement, the Geneva Convention and the Paris Agreement were cited.",
                "They signed the Lisbon Treaty and the Maastricht Treaty.",
                "They told us to leave; give us time.",
                "Latin America, the Middle East, Africa and the Caribbean suffered.",
                "African American and Native American voters turned out.",
                "He speaks English and wrote in Spanish.",
                "The English-language daily was closed.",
                "Nice work by the team.",
                "George Washington and Denzel Washington were cited.",
                "Mr. London and Ms. Ireland left.",
                "Israel Katz met India Walton.",
                "US$5 million was paid in US dollars.",
                "The West and Europe are divided; Asian and European shares fell.",
                "Victoria Beckham and Sydney Sweeney and Austin Butler came.",
                "Indian tribes sued.",
                "Brussels approved the merger.",
                "Kiwi fruit prices rose."
            })
    void whatOnlyHoldsACountrysNameNamesNone(String body) {
        assertThat(named(body)).isEmpty();
    }

    @Test
    void aNameWithinAPersonsNameIsNoCountry() {
        NewsText text = NewsText.of("", "Then Israel Katz met India Walton in Israel.");
        List<Span> people = List.of(new Span(1, 2), new Span(4, 5));

        assertThat(TAGGER.tag(text, people).getLast().evidence())
                .containsExactly(new Evidence(39, 45, "Israel", "name"));
    }

    @Test
    void theGivenNameOfSomebodyNamedIsNoCountryButInItOneIs() {
        NewsText text = NewsText.of("", "Then Jordan Henderson spoke. Jordan was glad. He never was in Jordan.");

        assertThat(TAGGER.tag(text, List.of(new Span(1, 2))).getFirst().evidence())
                .containsExactly(new Evidence(64, 70, "Jordan", "name"));
    }

    @Test
    void aSurnameAloneIsNoPlaceButInAPlaceItIs() {
        NewsText text = NewsText.of("", "Then Jack London wrote it. London never went back. He died in London.");

        assertThat(TAGGER.tag(text, List.of(new Span(1, 2))).getFirst().evidence())
                .containsExactly(new Evidence(64, 70, "London", "capital"));
    }

    @Test
    void aCountryTakenForANameStaysACountry() {
        NewsText text = NewsText.of("", "Voters in South Dakota and Sri Lanka went home.");

        assertThat(ids(TAGGER.tag(text, List.of(new Span(2, 3), new Span(5, 6))), Dimension.MENTION))
                .isEqualTo(countries("LK US"));
    }

    @Test
    void thePublisherAtTheHeadlinesEndTagsNothing() {
        assertThat(tags("Fuel prices rise again - Times of India", "")).isEmpty();
        assertThat(tags("Fuel prices rise again | Sky News Australia", "")).isEmpty();
        assertThat(tags("Fuel prices rise again - DNA India", "")).isEmpty();
    }

    @Test
    void everyMentionIsEvidenceOfTheCountryInFocusAndNamed() {
        List<Tag> tags = tags("Venezuela rations power", "Caracas said on Friday that Venezuelans must save.");

        var evidence = List.of(
                new Evidence(0, 9, "Venezuela", "name"),
                new Evidence(25, 32, "Caracas", "capital"),
                new Evidence(53, 64, "Venezuelans", "demonym"));
        assertThat(tags)
                .containsExactly(
                        new Tag(Dimension.COUNTRY, "VE", "Venezuela", Origin.TAGGER, evidence),
                        new Tag(Dimension.MENTION, "VE", "Venezuela", Origin.TAGGER, evidence));
        assertThat(tags.getFirst().evidence()).isSameAs(tags.getLast().evidence());
    }

    @Test
    void aStoryCanBeAboutACountryThatItOnlyHintsAt() {
        List<Tag> tags = tags("Lakers beat Celtics", "The Los Angeles Lakers won.");

        assertThat(ids(tags, Dimension.COUNTRY)).containsExactly("US");
        assertThat(ids(tags, Dimension.MENTION)).isEmpty();
    }

    @Test
    void aWellKnownPersonHintsAtTheirCountry() {
        KnownPeople people = name -> name.equals("Alia Bhatt") ? List.of("IN") : List.of();
        NewsText text = NewsText.of("Alia Bhatt weds", "The wedding was small.");

        assertThat(new CountryTagger(new Gazetteer(), people).tag(text, List.of(new Span(0, 1))))
                .containsExactly(new Tag(
                        Dimension.COUNTRY,
                        "IN",
                        "India",
                        Origin.TAGGER,
                        List.of(new Evidence(0, 10, "Alia Bhatt", "tells of its country"))));
    }

    @Test
    void aSeatBelongsToTheStateOfItsTime() {
        assertThat(named("Soviet officials in Moscow denied it.")).isEqualTo(countries("SUHH"));
        assertThat(named("Russian officials in Moscow spoke of Soviet days.")).isEqualTo(countries("RU SUHH"));
    }

    @Test
    @Timeout(30)
    void aHostileTextIsReadInTimeProportionalToItsLength() {
        assertThat(tags("", "Georgia Jordan, Paris ".repeat(100_000))).isNotEmpty();
        assertThat(tags("", "New ".repeat(300_000))).isEmpty();
        assertThat(tags("", "LONDON, ".repeat(300_000))).isNotEmpty();
    }

    private static List<Tag> tags(String title, String body) {
        return TAGGER.tag(NewsText.of(title, body), List.of());
    }

    private static Set<String> named(String body) {
        return ids(tags("", body), Dimension.MENTION);
    }

    private static Set<String> ids(List<Tag> tags, Dimension dimension) {
        var ids = new TreeSet<String>();
        tags.stream().filter(tag -> tag.dimension() == dimension).forEach(tag -> ids.add(tag.id()));
        return ids;
    }

    private static Set<String> countries(String ids) {
        return new TreeSet<>(List.of(ids.split(" ", -1)));
    }
}
