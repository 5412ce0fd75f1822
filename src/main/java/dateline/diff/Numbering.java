package dateline.diff;

import java.util.HashMap;
import java.util.Map;

/// Numbers texts, the same ones by the same number: numbers are compared fast.
final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String text) {
        return numbers.computeIfAbsent(text, _ -> numbers.size());
    }

    int distinct() {
        return numbers.size();
    }
}
