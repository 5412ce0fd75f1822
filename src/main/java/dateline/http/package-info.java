/// The archive over HTTP: [SearchServer] serves pages and their JSON twins; every Javalin import is in here.
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
