package dateline.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the text of a story among all that a page says: the box whose sentences outweigh its links and scraps, without
/// what in it is no part of the story.
final class PageText {
    private final List<PageBlock> blocks;
    private final List<PageBox> boxes;
    /// Whether a block can be no part of a story.
    private final boolean[] out;
    private final boolean[] caption;
    private final double[] score;
    /// The sum of the scores before a block.
    private final double[] before;
    private final double[] gainBefore;

    private PageText(PageOutline outline) {
        blocks = outline.blocks();
        boxes = outline.boxes();
        out = new boolean[blocks.size()];
        caption = new boolean[blocks.size()];
        score = new double[blocks.size()];
        before = new double[blocks.size() + 1];
        gainBefore = new double[blocks.size() + 1];
    }

    /// The blocks of the story and its captions.
    record Found(
            List<PageBlock> body,
            List<PageBlock> captions,
            @Nullable PageBox box,
            int first) {}

    static Found of(PageOutline outline) {
        var strict = new PageText(outline);
        Found found = strict.find(true);
        if (length(found.body()) < 400) {
            Found lenient = new PageText(outline).find(false);
            return length(lenient.body()) > 2 * length(found.body()) ? lenient : found;
        }
        return found;
    }

    private static int length(List<PageBlock> body) {
        return body.stream().mapToInt(PageBlock::length).sum();
    }

    private Found find(boolean strict) {
        if (blocks.isEmpty()) {
            return new Found(List.of(), List.of(), null, 0);
        }
        for (int i = 0; i < score.length; i++) {
            score[i] = score(blocks.get(i));
        }
        sum();
        if (strict) {
            markFurniture();
        }
        markCaptions();
        sum();
        PageBox best = climb(start());
        return gather(best);
    }

    private void sum() {
        for (int i = 0; i < score.length; i++) {
            before[i + 1] = before[i] + (out[i] ? Math.min(score[i], 0) / 4 : score[i]);
            gainBefore[i + 1] = gainBefore[i] + (out[i] ? 0 : Math.max(score[i], 0));
        }
    }

    private double sum(PageBox box) {
        return before[box.to] - before[box.from];
    }

    private double gain(PageBox box) {
        return gainBefore[box.to] - gainBefore[box.from];
    }

    private static double score(PageBlock block) {
        int length = block.length();
        double share = block.linkShare();
        if (block.box().isHeading()) {
            return share > 0.5 ? -10 : 0;
        }
        if (share > 0.6) {
            return -Math.min(length, 80) - 10;
        }
        double free = length * (1 - share);
        if (block.isSentence() && free > 30) {
            return free - length * share;
        }
        if (free > 140) {
            return free / 2;
        }
        return -8;
    }

    /// Marks what is furniture, outer boxes first: a box that only seems to be and holds half of the page's text is
    /// not.
    private void markFurniture() {
        double all = gainBefore[blocks.size()];
        int marked = 0;
        for (PageBox box : boxes) {
            if (box.isEmpty() || box.from < marked) {
                continue;
            }
            if ((box.role == PageRole.FURNITURE && gain(box) < 0.8 * all)
                    || (box.role == PageRole.ASIDE && gain(box) < 0.4 * all)) {
                for (int i = box.from; i < box.to; i++) {
                    out[i] = true;
                }
                marked = box.to;
            }
        }
    }

    private void markCaptions() {
        for (PageBox box : boxes) {
            if (box.role == PageRole.CAPTION || box.tag.equals("figure")) {
                for (int i = box.from; i < box.to; i++) {
                    if (!out[i] && !isTable(blocks.get(i), box)) {
                        caption[i] = true;
                        out[i] = true;
                    }
                }
            }
        }
    }

    private static boolean isTable(PageBlock block, PageBox limit) {
        PageBox box = block.box();
        while (box != null && box != limit) {
            switch (box.tag) {
                case "table", "blockquote", "pre" -> {
                    return true;
                }
                default -> box = box.parent;
            }
        }
        return false;
    }

    /// The box that the most text lies close under.
    private PageBox start() {
        var local = new java.util.IdentityHashMap<PageBox, double[]>();
        for (int i = 0; i < score.length; i++) {
            if (!out[i]) {
                PageBox holder = holder(blocks.get(i).box());
                double weight = Math.max(score[i], 0);
                for (int level = 0; holder != null && level < 4; level++) {
                    local.computeIfAbsent(holder, _ -> new double[1])[0] += weight;
                    weight *= 0.7;
                    holder = holder.parent == null ? null : holder(holder.parent);
                }
            }
        }
        PageBox best = boxes.getFirst();
        double most = 0;
        for (PageBox box : boxes) {
            double[] found = local.get(box);
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

    private static PageBox holder(PageBox box) {
        PageBox holder = box;
        while (holder.isSmall() && holder.parent != null) {
            holder = holder.parent;
        }
        return holder;
    }

    /// The outermost box around that adds more to the story than scraps and links.
    private PageBox climb(PageBox start) {
        PageBox best = start;
        for (PageBox box = start; box != null; box = box.parent) {
            double added = gain(box) - gain(best);
            double net = sum(box) - sum(best);
            double share = best.role == PageRole.TEXT ? 0.8 : 0.1;
            if (added > share * gain(best) && net > 0.5 * added) {
                best = box;
            }
        }
        return best;
    }

    private Found gather(PageBox best) {
        dropScraps(best);
        List<PageBlock> body = new ArrayList<>();
        List<PageBlock> captions = new ArrayList<>();
        int first = -1;
        for (int i = best.from; i < best.to; i++) {
            if (!out[i]) {
                body.add(blocks.get(i));
                first = first < 0 ? i : first;
            } else if (caption[i]) {
                captions.add(blocks.get(i));
            }
        }
        return new Found(body, captions, best, Math.max(first, 0));
    }

    /// Drops the boxes inside that are more links and scraps than text.
    private void dropScraps(PageBox best) {
        for (PageBox box : boxes) {
            if (box.from < best.from || box.to > best.to || box == best || box.isEmpty()) {
                continue;
            }
            int linked = 0;
            int length = 0;
            for (int i = box.from; i < box.to; i++) {
                linked += blocks.get(i).linked();
                length += blocks.get(i).text().length();
            }
            boolean list = box.tag.equals("ul") || box.tag.equals("ol");
            boolean block = list || box.tag.equals("div") || box.tag.equals("section") || box.tag.equals("table");
            if (block && linked > 0.5 * length && sum(box) < 0) {
                for (int i = box.from; i < box.to; i++) {
                    out[i] = true;
                }
            }
        }
    }
}
