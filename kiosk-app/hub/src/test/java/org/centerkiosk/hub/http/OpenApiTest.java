package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static OpenApiDocument of(TestHub hub) {
        return new OpenApiDocument(hub.get("/v1/openapi.json"));
    }

    @Test
    void theDocumentIsValid() throws IOException {
        try (TestHub hub = TestHub.start()) {
            of(hub).assertValid();
        }
    }

    @Test
    void theServersOwnRoutesAreDescribed() throws IOException {
        try (TestHub hub = TestHub.start()) {
            of(hub).assertDescribes(hub.server);
        }
    }

    @Test
    void aRouteThatIsNotDescribedIsFound() throws IOException {
        try (TestHub hub = TestHub.start(api -> api.get("/v1/secret", context -> {}, Access.STAFF))) {
            assertThatThrownBy(() -> of(hub).assertDescribes(hub.server)).hasMessageContaining("/v1/secret");
        }
    }

    @Test
    void aRouteThatLetsOthersInThanDescribedIsFound() throws IOException {
        try (TestHub hub = TestHub.start(api -> api.get("/v1/fleet", context -> {}, Access.PUBLIC))) {
            assertThatThrownBy(() -> of(hub).assertDescribes(hub.server)).hasMessageContaining("/v1/fleet");
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnAndTheProblemAsItsRefusal() throws IOException {
        try (TestHub hub = TestHub.start()) {
            Set<String> names = new HashSet<>();
            for (JsonNode path : of(hub).json().path("paths")) {
                for (JsonNode operation : path) {
                    assertThat(names.add(operation.path("operationId").asString()))
                            .as(operation.path("operationId").asString())
                            .isTrue();
                    assertThat(operation.path("responses").has("default")).isTrue();
                    boolean isPublic =
                            operation.path("x-access").path(0).asString().equals("PUBLIC");
                    assertThat(operation.has("security")).isNotEqualTo(isPublic);
                }
            }
        }
    }

    @Test
    void healthSaysWhatIsServed() throws IOException {
        try (TestHub hub = TestHub.start()) {
            hub.published.live.set(new LiveState(1, 7, 2, null));

            JsonNode health = TestHub.json(hub.get("/health"));

            assertThat(health.path("status").asString()).isEqualTo("up");
            assertThat(health.path("edition").asInt()).isEqualTo(7);
        }
    }
}
