package dateline.source;

/// Tells the text of a story from other text.
final class ScrapedTextRecognition {
    private ScrapedTextRecognition() {}

    static boolean isStory(String head) {
        return head.isEmpty();
    }
}
