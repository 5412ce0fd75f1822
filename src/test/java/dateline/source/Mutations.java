package dateline.source;

import java.util.Random;

/// Documents broken at random: parts dropped, doubled, moved, and letters of the grammars put in.
final class Mutations {
    private static final String SPECIAL = "<>&;/\"'{}[]:,= \n\\\u0000\uFFFD";

    private Mutations() {}

    static String of(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            int end = Math.min(mutated.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                case 1 -> mutated.delete(at, end);
                case 2 -> mutated.insert(at, mutated.substring(at, end));
                default -> mutated.setLength(Math.max(1, random.nextInt(8) == 0 ? at : mutated.length()));
            }
        }
        return mutated.toString();
    }
}
