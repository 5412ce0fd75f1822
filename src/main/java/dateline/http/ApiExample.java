package dateline.http;

import tools.jackson.databind.JsonNode;

/// A command that asks one operation of the API, made from the examples of its description.
final class ApiExample {
    private static final String SERVER = "http://127.0.0.1:8080";

    private ApiExample() {}

    /// What is asked is as short as can be: what the path needs, what is required, and the query.
    static String of(JsonNode document, String path, JsonNode item, JsonNode operation) {
        String address = path;
        QueryString query = QueryString.EMPTY;
        for (JsonNode given : item.path("parameters").values()) {
            JsonNode parameter = ApiPage.resolve(document, given);
            String name = parameter.path("name").asString();
            String value = parameter.path("example").asString("");
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", QueryString.encode(value, false));
            } else if (name.equals("q")) {
                query = query.with(name, value);
            }
        }
        String url = "'" + SERVER + query.at(address) + "'";
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        return body.isMissingNode()
                ? "curl " + url
                : "curl -H 'Content-Type: application/json' -d '" + body + "' " + url;
    }
}
