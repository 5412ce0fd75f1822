package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.Hit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed for feed readers (RFC 4287).
///
/// Each entry must say when it was last updated. Of a dated article that is the first instant that its date can
/// mean. An undated one has no `published`, and is called updated when the point in time was taken that it was
/// found in: the one thing known is that it was there then.
final class AtomExport implements ExportWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final List<Dimension> CATEGORIES = List.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC);

    private final Export export;
    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final String asOf;

    AtomExport(Export export, OutputStream out) throws IOException {
        this.export = export;
        this.out = out;
        this.asOf = export.asOf().truncatedTo(ChronoUnit.MILLIS).toString();
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
        String self = export.origin() + ExportFormat.ATOM.address(export.asked());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("title", export.title());
        element("id", self);
        element("updated", asOf);
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", export.origin() + ExportFormat.page(export.asked()));
        author("Dateline");
        element("generator", "Dateline");
    }

    @Override
    public void write(Hit hit) throws IOException {
        try {
            entry(hit);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void entry(Hit hit) throws XMLStreamException {
        TaggedArticle tagged = hit.article();
        Article article = tagged.article();
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + uuid(article.id()));
        element("title", article.headline());
        if (article.published() == null) {
            element("updated", asOf);
        } else {
            element("updated", article.published().first().toString());
            element("published", article.published().first().toString());
        }
        link("alternate", "text/html", export.origin() + Links.article(article.id()));
        String source = Links.web(article.url());
        if (source != null) {
            link("via", "text/html", source);
        }
        authors(tagged);
        for (Dimension dimension : CATEGORIES) {
            for (Tag tag : tagged.tags(dimension)) {
                category(tag);
            }
        }
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(String.join(" ", hit.snippets())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// The same for an article wherever it is served.
    private static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(("dateline article " + id).getBytes(StandardCharsets.UTF_8));
    }

    /// Who wrote it, else who published it, else the feed's own author stands for them.
    private void authors(TaggedArticle tagged) throws XMLStreamException {
        for (String name : tagged.article().authors()) {
            author(name);
        }
        Publisher publisher = Words.publisher(tagged);
        if (tagged.article().authors().isEmpty() && publisher != null) {
            author(publisher.label());
        }
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void category(Tag tag) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", allowed(tag.id()));
        xml.writeAttribute(
                "scheme", export.origin() + Links.FACETS + tag.dimension().key());
        xml.writeAttribute("label", allowed(tag.label()));
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", allowed(address));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /// Without what no XML document can hold, not even escaped.
    static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    @Override
    public void flush() throws IOException {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.close();
    }
}
