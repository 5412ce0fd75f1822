package dateline.lucene;

/// How much each thing counts that two stories share. Tuned on one half of the stories that `RelatedEvaluation` reads.
///
/// @param terms telling words looked for
/// @param candidates words of the story whose rarity is looked up, its most frequent ones
/// @param own how much more often a word counts that stands in the story's own title
/// @param title how much a word in the other article's title counts, beside 1 in its text
/// @param rarity exponent of a word's rarity in its weight; scoring counts it once more
/// @param people of one that is shared, times its rarity; likewise for the next two
/// @param shared how many telling words and people an article must share at least
/// @param near how much more an article of the same day counts than one of any time
/// @param days after how many half of that is left
record RelatedWeights(
        int terms,
        int candidates,
        float own,
        float title,
        float rarity,
        float people,
        float countries,
        float topics,
        int shared,
        float near,
        int days) {
    static final RelatedWeights TUNED = new RelatedWeights(12, 64, 5f, 0.3f, 0.5f, 4f, 2f, 1f, 2, 0.2f, 14);
}
