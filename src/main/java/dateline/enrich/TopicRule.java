package dateline.enrich;

import java.util.List;

/// A phrase that speaks for a topic, with what else the article must or must not have.
///
/// @param phrase as a reader should see it
/// @param topics the first is the one whose top concept it speaks for; the others fit the article as well
/// @param capitals for each word whether it counts only with a capital, or only in capitals
/// @param conditions all of them must hold
record TopicRule(
        int id,
        String phrase,
        List<String> topics,
        double weight,
        List<Capitals> capitals,
        List<Condition> conditions) {
    TopicRule {
        if (topics.isEmpty() || weight < 0) {
            throw new IllegalArgumentException("'" + phrase + "' needs a topic and a weight, got " + weight);
        }
        topics = List.copyOf(topics);
        capitals = List.copyOf(capitals);
        conditions = List.copyOf(conditions);
    }

    /// How a word must be written.
    enum Capitals {
        ANY,
        /// The first letter.
        FIRST,
        /// Every letter.
        ALL
    }

    /// Where other words stand.
    enum Relation {
        /// A few words before or after.
        NEAR,
        /// Anywhere in the article.
        WITH,
        /// Nowhere in the article.
        NOT
    }

    /// Words that must, or must not, be there too.
    ///
    /// @param cue the number of the list of words
    record Condition(Relation relation, int cue) {}

    String topic() {
        return topics.getFirst();
    }
}
