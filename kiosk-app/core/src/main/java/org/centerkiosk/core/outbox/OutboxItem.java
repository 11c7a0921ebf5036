package org.centerkiosk.core.outbox;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.hub.HubRequest;
import org.jspecify.annotations.Nullable;

/**
 * A command for the hub, with what became of it.
 *
 * @param id made by this terminal; the hub remembers it, so that sending twice is harmless
 * @param registration what it is about; commands about one registration go one after another
 * @param made by this machine's clock
 * @param method of HTTP
 * @param path from a slash on
 * @param body JSON with what is personal sealed to the hub; empty once the hub has answered
 * @param attempts that got no answer
 * @param due when it is tried next
 * @param delivery what the hub answered, null while it has not
 */
public record OutboxItem(
        UUID id,
        UUID registration,
        Instant made,
        String method,
        String path,
        byte[] body,
        int attempts,
        Instant due,
        @Nullable Delivery delivery) {

    /** One that was never tried. */
    public static OutboxItem of(UUID id, UUID registration, Instant made, String method, String path, byte[] body) {
        return new OutboxItem(id, registration, made, method, path, body, 0, made, null);
    }

    HubRequest request() {
        return body.length == 0 ? HubRequest.of(method, path) : HubRequest.of(method, path, "application/json", body);
    }

    /** Without the body. */
    @Override
    public String toString() {
        return "OutboxItem[" + method + " " + path + ", " + id + "]";
    }
}
