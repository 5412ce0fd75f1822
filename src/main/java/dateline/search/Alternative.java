package dateline.search;

/// What a search that finds nothing would find without one of the things it asks for.
public record Alternative(Omission without, long total) {}
