package org.centerkiosk.hub.http;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** {@code GET /health}: that the hub answers, and with what; for whoever watches it or balances load. */
final class HealthRoutes implements Routes {

    private final Supplier<LiveState> state;
    private final IntSupplier liveClients;

    HealthRoutes(Supplier<LiveState> state, IntSupplier liveClients) {
        this.state = state;
        this.liveClients = liveClients;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.get("/health", this::show, Access.PUBLIC);
    }

    private void show(Context context) {
        LiveState now = state.get();
        context.header("Cache-Control", "no-store")
                .json(Map.of(
                        "status", "up",
                        "root", now.root(),
                        "edition", now.edition(),
                        "takeover", now.takeover(),
                        "liveClients", liveClients.getAsInt()));
    }
}
