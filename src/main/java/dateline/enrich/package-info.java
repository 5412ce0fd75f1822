/// What an article is about. [Enricher] turns it into tags: [NewsText] splits it, [NameFinder] finds people's names,
/// [CountryTagger] the countries, [PersonTagger] tells who the people are, [TopicTagger] finds the topics; their tables
/// lie beside these classes. [NewsVocabulary] knows the names of them all.
@NullMarked
package dateline.enrich;

import org.jspecify.annotations.NullMarked;
