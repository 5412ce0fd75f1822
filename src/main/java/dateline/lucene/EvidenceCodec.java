package dateline.lucene;

import dateline.article.Article;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// Why an article has its tags, as bytes of a stored field that only its own page reads. What is written at a place
/// is taken from the article's text; a list that two tags share, as a country in focus and its mention do, is kept
/// once, and so is each rule.
final class EvidenceCodec {
    private EvidenceCodec() {}

    static BytesRef encode(TaggedArticle tagged) throws IOException {
        var out = new ByteBuffersDataOutput();
        var lists = new ArrayList<List<Tag.Evidence>>();
        var rules = new HashMap<String, Integer>();
        for (Tag tag : tagged.tags()) {
            int known = indexOf(lists, tag.evidence());
            out.writeVInt(known + 1);
            if (known < 0) {
                lists.add(tag.evidence());
                write(out, tag.evidence(), rules);
            }
        }
        out.writeVInt(tagged.unresolved().size());
        for (UnresolvedPerson person : tagged.unresolved()) {
            out.writeString(person.name());
            write(out, person.evidence(), rules);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /// Gives an article's tags their evidence back.
    ///
    /// @param tagged with its whole text
    static TaggedArticle decode(BytesRef bytes, TaggedArticle tagged) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        Article article = tagged.article();
        String text = article.title() + "\n\n" + article.body();
        var lists = new ArrayList<List<Tag.Evidence>>();
        var rules = new ArrayList<String>();
        var tags = new ArrayList<Tag>(tagged.tags().size());
        for (Tag tag : tagged.tags()) {
            int known = in.readVInt() - 1;
            if (known < 0) {
                known = lists.size();
                lists.add(read(in, text, rules));
            }
            tags.add(new Tag(tag.dimension(), tag.id(), tag.label(), tag.origin(), lists.get(known)));
        }
        var unresolved = new ArrayList<UnresolvedPerson>();
        for (int n = in.readVInt(); n > 0; n--) {
            unresolved.add(new UnresolvedPerson(in.readString(), read(in, text, rules)));
        }
        return new TaggedArticle(article, tags, unresolved);
    }

    private static int indexOf(List<List<Tag.Evidence>> lists, List<Tag.Evidence> evidence) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).equals(evidence)) {
                return i;
            }
        }
        return -1;
    }

    private static void write(DataOutput out, List<Tag.Evidence> evidence, Map<String, Integer> rules)
            throws IOException {
        out.writeVInt(evidence.size());
        int last = 0;
        for (Tag.Evidence place : evidence) {
            out.writeZInt(place.start() - last);
            out.writeVInt(place.end() - place.start());
            last = place.start();
            Integer known = rules.get(place.rule());
            out.writeVInt(known == null ? 0 : known + 1);
            if (known == null) {
                rules.put(place.rule(), rules.size());
                out.writeString(place.rule());
            }
        }
    }

    private static List<Tag.Evidence> read(DataInput in, String text, List<String> rules) throws IOException {
        int count = in.readVInt();
        var evidence = new ArrayList<Tag.Evidence>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            start += in.readZInt();
            int end = start + in.readVInt();
            int rule = in.readVInt() - 1;
            if (rule < 0) {
                rule = rules.size();
                rules.add(in.readString());
            }
            evidence.add(new Tag.Evidence(start, end, text.substring(start, end), rules.get(rule)));
        }
        return evidence;
    }
}
