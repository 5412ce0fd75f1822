package dateline.source;

/// What an element says it is for, by its name, its classes and its attributes.
enum PageRole {
    /// Says nothing.
    PLAIN,
    /// Says that it is the text of the story.
    TEXT,
    /// Holds a picture, or so much that it names one.
    PICTURE,
    /// Stands under a picture, or is one.
    CAPTION,
    /// Headline, byline, date.
    HEAD,
    /// The sentence or two between headline and text.
    LEAD,
    /// Is likely no part of the story, unless most of the page's text is in it.
    ASIDE,
    /// Is no part of the story, unless nearly all of the page's text is in it.
    FURNITURE,
    /// Is not shown at first.
    HIDDEN,
    /// Comments, menus, the foot of the site.
    NEVER
}
