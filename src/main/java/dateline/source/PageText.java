package dateline.source;

import java.util.IdentityHashMap;
import java.util.List;

/// Finds the text of a story among all that a page says: the box whose sentences outweigh its links and scraps, without
/// what in it is no part of the story.
final class PageText {
    /// A text shorter than this may be the wrong one.
    private static final int SHORT = 400;
    /// How many blocks can stand between a headline and the text.
    private static final int ABOVE = 25;
    private static final int SHORTEST_STANDFIRST = 50;
    /// So much text beside a box is a story, unless nearly all of the page's is in the box.
    private static final int ENOUGH = 1500;
    private static final double MOST = 0.85;
    /// How much can stand beside a picture.
    private static final int CAPTION_BLOCKS = 3;
    private static final int CAPTION_LENGTH = 300;
    /// What is found without regard to furniture must be so much longer.
    private static final int LITTLE = 150;
    private static final int LEVELS = 4;
    private static final double DECAY = 0.7;

    private final List<PageBlock> blocks;
    private final List<PageBox> boxes;
    private final PageWeights weights;
    private final boolean[] captions;

    private PageText(PageOutline outline) {
        blocks = outline.blocks();
        boxes = outline.boxes();
        weights = new PageWeights(blocks);
        captions = new boolean[blocks.size()];
    }

    /// The blocks of a story, the captions among them, and where the story begins on its page.
    ///
    /// @param notes what was left out at the story's ends, and its last paragraphs
    record Found(List<PageBlock> body, List<PageBlock> captions, List<PageBlock> notes, int first) {
        private int length() {
            return body.stream().mapToInt(PageBlock::length).sum();
        }
    }

    /// @param title the story's headline, which is no part of its text
    /// @param authors their names, which stand around the text
    static Found of(PageOutline outline, String title, List<String> authors) {
        if (outline.blocks().isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), 0);
        }
        Found found = new PageText(outline).find(new PageStory(title, authors), title, true);
        if (found.length() >= SHORT) {
            return found;
        }
        Found lenient = new PageText(outline).find(new PageStory(title, authors), title, false);
        boolean more = lenient.length() - found.length() > LITTLE || found.length() == 0;
        return more && lenient.length() > 2 * found.length() ? lenient : found;
    }

    private Found find(PageStory story, String title, boolean strict) {
        takeFurnitureOut(strict);
        takeCaptionsOut();
        markText();
        boxes.forEach(weights::takeTeaserDown);
        weights.sum();
        PageBox best = climb(start());
        takeLinksOut(best);
        return gather(best, story, title);
    }

    /// Takes outer boxes out first; one that holds too much of the page's text is no furniture, whatever its name.
    private void takeFurnitureOut(boolean strict) {
        double all = weights.all();
        int done = 0;
        for (PageBox box : boxes) {
            double most = switch (box.role) {
                case NEVER, HIDDEN -> 0.95;
                case FURNITURE -> strict ? 0.6 : 0;
                case ASIDE -> strict ? 0.4 : 0;
                case PLAIN, TEXT, PICTURE, CAPTION, HEAD, LEAD -> 0;
            };
            double gain = weights.gain(box);
            boolean little = gain <= most * all || (gain < MOST * all && all - gain > ENOUGH);
            if (!box.isEmpty() && box.from >= done && most > 0 && little) {
                weights.takeOut(box);
                done = box.to;
            }
        }
    }

    private void takeCaptionsOut() {
        int done = 0;
        for (PageBox box : boxes) {
            boolean caption = box.role == PageRole.CAPTION || box.tag.equals("figure") || isPicture(box);
            if (box.from >= done && caption) {
                for (int i = box.from; i < box.to; i++) {
                    if (!weights.isOut(i) && (box.quoted || !blocks.get(i).box().quoted)) {
                        captions[i] = true;
                        weights.takeOut(i);
                    }
                }
                done = box.to;
            }
        }
    }

    /// Whether a box is one of a picture: it says so, and there is a picture and a little text in it.
    private boolean isPicture(PageBox box) {
        return box.role == PageRole.PICTURE
                && box.pictured
                && box.to - box.from <= CAPTION_BLOCKS
                && weights.length(box) <= CAPTION_LENGTH;
    }

    private void markText() {
        int done = 0;
        for (PageBox box : boxes) {
            if (box.role == PageRole.TEXT && box.from >= done) {
                weights.markText(box);
                done = box.to;
            }
        }
    }

    /// The box that the most text lies close under.
    private PageBox start() {
        var near = new IdentityHashMap<PageBox, double[]>();
        for (int i = 0; i < blocks.size(); i++) {
            double weight = weights.gain(i);
            PageBox holder = blocks.get(i).box().holder;
            for (int level = 0; weight > 0 && holder != null && level < LEVELS; level++) {
                near.computeIfAbsent(holder, _ -> new double[1])[0] += weight;
                weight *= DECAY;
                holder = holder.parent == null ? null : holder.parent.holder;
            }
        }
        PageBox best = boxes.getFirst();
        double most = 0;
        for (PageBox box : boxes) {
            double[] found = near.get(box);
            if (found != null) {
                double value = found[0] * (box.role == PageRole.TEXT ? 1.5 : 1);
                if (value > most) {
                    most = value;
                    best = box;
                }
            }
        }
        return best;
    }

    /// The outermost box around that adds more to the story than links and scraps.
    private PageBox climb(PageBox start) {
        PageBox best = start;
        for (PageBox box = start.parent; box != null; box = box.parent) {
            boolean text = weights.textGain(best) > 0.5 * weights.gain(best);
            double added =
                    text ? weights.textGain(box) - weights.textGain(best) : weights.gain(box) - weights.gain(best);
            double net = weights.sum(box) - weights.sum(best);
            if (added > 0.1 * weights.gain(best) && net > 0.5 * added) {
                best = box;
            }
        }
        return best;
    }

    /// Takes out the boxes inside that are more links than text.
    private void takeLinksOut(PageBox best) {
        int done = best.from;
        for (PageBox box : boxes) {
            if (box.from < done || box.to > best.to || box == best || box.isEmpty()) {
                continue;
            }
            boolean group = switch (box.tag) {
                case "ul", "ol", "div", "section", "table" -> true;
                default -> false;
            };
            if (group && weights.linkShare(box) > 0.5 && weights.sum(box) < 0) {
                weights.takeOut(box);
                done = box.to;
            }
        }
    }

    private Found gather(PageBox best, PageStory story, String title) {
        int first = -1;
        for (int i = standfirst(best, title); i < best.to; i++) {
            if (captions[i]) {
                story.addCaption(blocks.get(i));
            } else if (!weights.isOut(i) && (i >= best.from || isStandfirst(i))) {
                story.add(blocks.get(i));
                first = first < 0 ? i : first;
            }
        }
        return new Found(story.blocks(), story.captions(), story.notes(), Math.max(first, 0));
    }

    /// Where the sentences between the headline and the text begin; the text's own beginning where there are none.
    private int standfirst(PageBox best, String title) {
        for (int i = best.from - 1; i >= Math.max(0, best.from - ABOVE); i--) {
            PageBlock block = blocks.get(i);
            if (block.box().isHeading()
                    && (block.text().equals(title) || block.box().tag.equals("h1"))) {
                return i + 1;
            }
        }
        return best.from;
    }

    private boolean isStandfirst(int block) {
        PageBox box = blocks.get(block).box();
        boolean led = box.role == PageRole.LEAD || (box.parent != null && box.parent.role == PageRole.LEAD);
        return led
                ? blocks.get(block).length() > SHORTEST_STANDFIRST
                        && blocks.get(block).linkShare() < 0.3
                : weights.gain(block) > SHORTEST_STANDFIRST && box.role != PageRole.HEAD;
    }
}
