package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document at {@code /v1/openapi.json}, to be held against the routes of a running hub. */
public final class OpenApiDocument {

    private final String text;
    private final JsonNode json;

    public OpenApiDocument(HttpResponse<byte[]> served) {
        assertThat(served.statusCode()).isEqualTo(200);
        text = new String(served.body(), StandardCharsets.UTF_8);
        json = new JsonMapper().readTree(text);
    }

    /** The document reads as OpenAPI, all references resolved. */
    void assertValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths())
                .hasSameSizeAs(json.path("paths").propertyNames());
    }

    /** What the document says of who may do what. */
    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                Set<Access> access = new HashSet<>();
                operation.getValue().path("x-access").forEach(name -> access.add(Access.valueOf(name.asString())));
                routes.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), access));
            }
        }
        return routes.stream().sorted().toList();
    }

    /** Every route is described, with those who may use it. */
    public void assertDescribes(HubServer server) {
        assertThat(routes()).containsAll(server.routes());
    }

    /** Every path that is described is a route, too: of a hub with all its features. */
    public void assertIsWhole(HubServer server) {
        assertThat(routes()).containsExactlyElementsOf(server.routes());
    }

    JsonNode json() {
        return json;
    }
}
