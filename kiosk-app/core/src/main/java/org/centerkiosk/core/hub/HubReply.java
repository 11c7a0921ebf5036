package org.centerkiosk.core.hub;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub answered, with a status of 200 to 299.
 *
 * @param contentType null where it does not say
 * @param location of what was made, null where it does not say
 * @param body decompressed, within its limit
 */
public record HubReply(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {

    /** The body as JSON; nothing where it is none. */
    public Optional<JsonNode> json() {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isMissingNode() ? Optional.empty() : Optional.of(json);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
