package dateline.source;

import java.util.List;

/// How much each block of a page weighs for or against being a story's, and each box with all its blocks.
final class PageWeights {
    private static final int SHORTEST_SENTENCE = 30;
    private static final int SHORTEST_PARAGRAPH = 20;
    private static final int LONG = 140;
    private static final int LINK = 80;
    private static final double SCRAP = -8;

    private static final int TEASER = 400;
    private static final int TEASER_BLOCKS = 5;

    private final List<PageBlock> blocks;
    private final double[] weight;
    private final boolean[] out;
    private final boolean[] text;
    /// Sums over the blocks before one: of all weights, of the positive ones, of those in boxes of text.
    private final double[] sums;
    private final double[] gains;
    private final double[] textGains;
    private final int[] links;
    private final int[] lengths;

    PageWeights(List<PageBlock> blocks) {
        this.blocks = blocks;
        int count = blocks.size();
        weight = new double[count];
        out = new boolean[count];
        text = new boolean[count];
        sums = new double[count + 1];
        gains = new double[count + 1];
        textGains = new double[count + 1];
        links = new int[count + 1];
        lengths = new int[count + 1];
        boolean teasing = false;
        for (int i = 0; i < count; i++) {
            PageBlock block = blocks.get(i);
            weight[i] = teasing ? 0 : weight(block);
            teasing = block.box().isHeading() && block.linkShare() > 0.8;
            links[i + 1] = links[i] + block.linked();
            lengths[i + 1] = lengths[i] + block.text().length();
        }
        sum();
    }

    /// Adds up again, after blocks were taken out.
    void sum() {
        for (int i = 0; i < weight.length; i++) {
            double gain = out[i] ? 0 : Math.max(weight[i], 0);
            sums[i + 1] = sums[i] + (out[i] ? Math.min(weight[i], 0) / 4 : weight[i]);
            gains[i + 1] = gains[i] + gain;
            textGains[i + 1] = textGains[i] + (text[i] ? gain : 0);
        }
    }

    void takeOut(PageBox box) {
        for (int i = box.from; i < box.to; i++) {
            out[i] = true;
        }
    }

    void takeOut(int block) {
        out[block] = true;
    }

    /// Takes the weight from the few blocks of an item that holds a heading, a little text and a link.
    void takeTeaserDown(PageBox box) {
        if (!(box.tag.equals("li") || box.tag.equals("article"))
                || box.to - box.from > TEASER_BLOCKS
                || box.to - box.from < 3
                || lengths[box.to] - lengths[box.from] > TEASER) {
            return;
        }
        boolean heading = false;
        boolean link = false;
        for (int i = box.from; i < box.to; i++) {
            heading |= blocks.get(i).box().isHeading();
            link |= blocks.get(i).linkShare() > 0.9;
        }
        if (heading && link) {
            for (int i = box.from; i < box.to; i++) {
                weight[i] = Math.min(weight[i], 0);
            }
        }
    }

    void markText(PageBox box) {
        for (int i = box.from; i < box.to; i++) {
            text[i] = true;
        }
    }

    boolean isOut(int block) {
        return out[block];
    }

    /// What a block weighs for being a story's; 0 where it weighs against it.
    double gain(int block) {
        return out[block] ? 0 : Math.max(weight[block], 0);
    }

    double all() {
        return gains[weight.length];
    }

    double sum(PageBox box) {
        return sums[box.to] - sums[box.from];
    }

    double gain(PageBox box) {
        return gains[box.to] - gains[box.from];
    }

    double textGain(PageBox box) {
        return textGains[box.to] - textGains[box.from];
    }

    /// How long the text of a box is.
    int length(PageBox box) {
        return lengths[box.to] - lengths[box.from];
    }

    double linkShare(PageBox box) {
        int length = length(box);
        return length == 0 ? 0 : (double) (links[box.to] - links[box.from]) / length;
    }

    private static double weight(PageBlock block) {
        int length = block.length();
        double share = block.linkShare();
        if (block.box().isHeading()) {
            return share > 0.5 ? SCRAP : 0;
        }
        if (share > 0.6) {
            return -Math.min(length, LINK) - 10;
        }
        double free = length * (1 - share);
        boolean paragraph = block.box().tag.equals("p");
        if (block.isSentence() && free > (paragraph ? SHORTEST_PARAGRAPH : SHORTEST_SENTENCE)) {
            return free - length * share;
        }
        return free > LONG ? free / 2 : SCRAP;
    }
}
