package org.centerkiosk.hub.http;

import io.javalin.router.JavalinDefaultRoutingApi;

/**
 * Routes of one feature. Each is added with its {@link Access}, and with its {@link BodyLimit} where 64 KB are not enough:
 * {@code api.post("/v1/drafts", this::add, Access.EDITOR, BodyLimit.DOCUMENT)}.
 */
@FunctionalInterface
public interface Routes {

    void addTo(JavalinDefaultRoutingApi api);
}
