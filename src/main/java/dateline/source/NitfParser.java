package dateline.source;

import dateline.article.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a story of IPTC NITF, versions 2.5 to 3.6.
final class NitfParser {
    Article parse(String text) throws MalformedSourceException {
        Document document = Xml.parse(text);
        Element root = XmlNodes.first(document, "nitf");
        if (root == null) {
            throw new MalformedSourceException("no nitf element in it");
        }
        for (Element meta : XmlNodes.all(root, "meta")) {
            if (XmlNodes.attribute(meta, "name").equalsIgnoreCase("pubstatus")) {
                AgencyNames.requireUsable(XmlNodes.attribute(meta, "content"));
            }
        }
        AgencyNames.requireUsable(XmlNodes.attribute(XmlNodes.first(root, "docdata"), "management-status"));
        var story = new AgencyStory();
        NitfReading.read(root, story);
        return story.article("an NITF document");
    }
}
