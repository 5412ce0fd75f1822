package dateline.search;

import dateline.article.Dimension;

/// All values of one facet under a search, or those whose name begins so.
///
/// @param search whose articles are counted; its picked values of this dimension drill sideways as in any search
/// @param prefix of any word of the value's name, of another name it goes by, or of its id; accents and case do not
///     matter; "" for all
/// @param limit values to return, 1..1,000
/// @param offset values to skip, 0 or more
public record FacetRequest(SearchRequest search, Dimension dimension, String prefix, int limit, int offset) {
    public FacetRequest {
        if (limit < 1 || limit > Limits.FACET_PAGE) {
            throw new IllegalArgumentException("limit must be 1.." + Limits.FACET_PAGE + ", got " + limit);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more, got " + offset);
        }
        if (prefix.length() > Limits.QUERY_LENGTH) {
            throw new QueryRefusedException(
                    "'prefix' is longer than " + Limits.QUERY_LENGTH + " characters", "prefix", -1);
        }
    }
}
