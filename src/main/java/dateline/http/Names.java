package dateline.http;

import dateline.article.Dimension;

/// The names of ids for readers.
@FunctionalInterface
interface Names {
    String label(Dimension dimension, String id);
}
