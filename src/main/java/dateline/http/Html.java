package dateline.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/// The templates of `web/templates`, compiled with our sources. They escape all but `$unsafe`, which stands
/// only where the engine or [LinkedData] has escaped before.
final class Html {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader(), "dateline.http");

    byte[] home(HomePage page) {
        return render("home.jte", page);
    }

    byte[] search(SearchPage page) {
        return render("search.jte", page);
    }

    byte[] article(ArticlePage page) {
        return render("article.jte", page);
    }

    byte[] versions(VersionsPage page) {
        return render("versions.jte", page);
    }

    byte[] version(VersionPage page) {
        return render("version.jte", page);
    }

    byte[] feeds(FeedsPage page) {
        return render("feeds.jte", page);
    }

    byte[] facet(FacetPage page) {
        return render("facet.jte", page);
    }

    byte[] api(ApiPage page) {
        return render("api.jte", page);
    }

    byte[] error(ErrorPage page) {
        return render("error.jte", page);
    }

    private byte[] render(String template, Object page) {
        var output = new Utf8ByteOutput();
        templates.render(template, page, output);
        return output.toByteArray();
    }
}
