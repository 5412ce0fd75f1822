package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final Authority AUTHORITY = new Authority();

    @Test
    void everyPersonHasAnIdOfTheirOwn() {
        assertThat(AUTHORITY.people()).hasSizeGreaterThan(3000).doesNotHaveDuplicates();
        assertThat(AUTHORITY.people().stream().map(Authority.Person::id).toList())
                .doesNotHaveDuplicates()
                .allMatch(id -> !id.isBlank() && id.equals(id.toLowerCase(Locale.ROOT)));
    }

    @Test
    void noVariantIsTheNameOfSomebodyElse() {
        Map<String, String> owners = new HashMap<>();
        for (Authority.Person person : AUTHORITY.people()) {
            owners.putIfAbsent(key(person.name()), person.id());
        }
        var clashes = new TreeSet<String>();
        for (Authority.Person person : AUTHORITY.people()) {
            for (String variant : person.variants()) {
                String owner = owners.getOrDefault(key(variant), person.id());
                if (!owner.equals(person.id())) {
                    clashes.add(variant + " of " + person.id() + " is " + owner);
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void allFieldsAreSound() {
        Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
        codes.addAll(List.of("XK", "SU", "YU", "DD", "CS", "AN"));
        assertThat(AUTHORITY.people()).allSatisfy(person -> {
            assertThat(person.fame()).isBetween(1, 3);
            assertThat(person.bare()).isNotEmpty();
            assertThat(person.from()).isBetween(0, Year.of(2030).getValue());
            assertThat(person.to()).isGreaterThanOrEqualTo(person.from());
            assertThat(codes).containsAll(person.countries());
        });
    }

    @Test
    void aPersonIsFoundByAnyFullNameAccentsAndCaseAside() {
        assertThat(List.of("Nicolas Maduro", "NICOLÁS MADURO", "nicolás maduro"))
                .allSatisfy(name -> assertThat(AUTHORITY.find(name))
                        .get()
                        .extracting(Authority.Person::id)
                        .isEqualTo("nicolas-maduro"));
    }

    @Test
    void anEastAsianNameIsFoundInEitherOrder() {
        assertThat(AUTHORITY.find("Jinping Xi"))
                .get()
                .extracting(Authority.Person::id)
                .isEqualTo("xi-jinping");
    }

    @Test
    void aBareNameIsResolvedWhereOneOfItsBearersIsMostFamous() {
        assertThat(AUTHORITY.resolve("trump")).contains("donald-trump");
        assertThat(AUTHORITY.resolve("Maduro")).contains("nicolas-maduro");
        assertThat(AUTHORITY.resolve("nicolas-maduro")).contains("nicolas-maduro");
        assertThat(AUTHORITY.resolve("Smith")).isEmpty();
    }

    @Test
    void twoPresidentsOfOneNameAreToldApartByTheYear() {
        PersonName name = Objects.requireNonNull(PersonName.of("George Bush"));

        assertThat(AUTHORITY.find(name, 1990)).extracting("id").isEqualTo("george-h-w-bush");
        assertThat(AUTHORITY.find(name, 2005)).extracting("id").isEqualTo("george-w-bush");
    }

    private static String key(String name) {
        PersonName parsed = PersonName.of(name);
        return parsed == null ? name : parsed.key();
    }
}
