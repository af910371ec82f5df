package io.alphapanda.sandbox.page;

/// The page at `/`: one file with its style and its script in it, which loads nothing from anywhere.
public final class PageFile {
    /// What a browser may do with it: run what is in it and talk to this server, and never show it inside another page,
    /// where a stranger could lure clicks onto its switches.
    public static final String CONTENT_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
            + " img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private PageFile() {}

    /// The whole file.
    public static String html() {
        return part("index.html").replace("{{style}}", part("page.css"))
                .replace("{{script}}", part("figures.js") + part("cards.js") + part("page.js"));
    }

    private static String part(String name) {
        return Resource.text(PageFile.class, name);
    }
}
