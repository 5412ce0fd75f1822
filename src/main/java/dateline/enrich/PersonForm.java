package dateline.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One way in which an article writes a name, with all its places.
final class PersonForm {
    private static final Set<String> GIVEN_PARTICLES = Set.of("ben", "al", "van", "abu", "della", "ten");

    private final PersonName name;
    private final List<Span> mentions = new ArrayList<>();
    private String written;
    private boolean shouted;

    private PersonForm(PersonName name, String written, boolean shouted) {
        this.name = name;
        this.written = written;
        this.shouted = shouted;
    }

    /// The forms of an article's names, in order of their first places.
    static List<PersonForm> of(NewsText text, List<Span> names) {
        Map<PersonName, PersonForm> forms = new LinkedHashMap<>();
        for (Span span : names) {
            String written = withoutNickname(text.text(span.first(), span.last()));
            PersonName name = PersonName.of(written);
            if (name != null) {
                boolean shouted = isShouted(written);
                PersonForm form = forms.computeIfAbsent(name, _ -> new PersonForm(name, written, shouted));
                form.add(span, written, shouted);
            }
        }
        return List.copyOf(forms.values());
    }

    PersonName name() {
        return name;
    }

    /// Its places, in order.
    List<Span> mentions() {
        return mentions;
    }

    /// The name for readers: as written, but not in capitals only.
    String label() {
        return shouted ? calmed(written) : written.replace('\n', ' ');
    }

    /// Whether the particle that it begins with may be a given name: `Ben`, `Al`, `Van` before a blank.
    boolean mayBeginWithGivenName() {
        int blank = written.indexOf(' ');
        return name.words().size() == 2
                && blank == name.first().length()
                && Character.isUpperCase(written.charAt(0))
                && GIVEN_PARTICLES.contains(name.first());
    }

    private void add(Span span, String as, boolean inCapitals) {
        mentions.add(span);
        if (shouted && !inCapitals) {
            written = as;
            shouted = false;
        }
    }

    /// `Robert Menendez` of `Robert "Bob" Menendez`.
    private static String withoutNickname(String name) {
        int open = -1;
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterBlank = Character.isWhitespace(name.charAt(i - 1));
            if (open < 0 && afterBlank && "\"\u201C\u2018'(".indexOf(c) >= 0) {
                open = i;
            } else if (open > 0 && "\"\u201D\u2019')".indexOf(c) >= 0 && i + 2 < name.length()) {
                return name.substring(0, open) + name.substring(i + 1).strip();
            }
        }
        return name;
    }

    /// Whether a name of two words or of a long one has no small letter.
    private static boolean isShouted(String name) {
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
        }
        return capitals > 4;
    }

    private static String calmed(String name) {
        var calmed = new StringBuilder(name.length());
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            calmed.append(inside ? Character.toLowerCase(c) : c == '\n' ? ' ' : c);
            inside = Character.isLetter(c);
        }
        return calmed.toString();
    }
}
