package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.RootChange;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Several hubs on one PostgreSQL: each serves what any of them took, and one that ends is not missed. */
class TwoHubsTest {

    private static final char[] PASSPHRASE = "green heron 5 lantern".toCharArray();

    @TempDir
    private Path folder;

    private HubConfig config(HubDatabase database, String name) throws IOException {
        Path file = Files.write(
                folder.resolve(name + ".properties"),
                List.of(
                        "hub.directory = " + folder.resolve(name),
                        "hub.listen = 127.0.0.1:0",
                        "hub.database.url = " + database.config().url().replaceAll("\\?.*", ""),
                        "hub.database.user = postgres"));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config()
                .hub();
    }

    private void setUp(HubConfig config) throws HubException {
        VenueTree tree = VenueTree.of(List.of(new Venue("c", Venue.Kind.CENTRE, null, LocalText.of("南城"))));
        SetupPlan plan = new SetupPlan(
                "c",
                tree,
                List.of(new SetupPlan.Keeper("keeper", PASSPHRASE.clone())),
                1,
                1,
                new SetupPlan.Administrator("admin", "brown otter 7 umbrella".toCharArray()));
        new HubSetup(config, folder.resolve("keys"), plan, Clock.systemUTC()).run();
    }

    private static HubApp start(HubConfig config) throws HubException {
        return HubApp.start(HubContext.open(config, Clock.systemUTC()), ServerSettings.of(config));
    }

    private void takeNextRoot(HubConfig config) throws Exception {
        try (HubContext beside = HubContext.open(config, Clock.systemUTC())) {
            byte[] next =
                    NextRoot.after(beside.roots().latest()).build(Instant.now()).payload();
            Envelope signed = Envelope.unsigned(DocumentKind.ROOT, next)
                    .signedBy(KeyFile.open(folder.resolve("keys").resolve("offline-1.key"), PASSPHRASE));
            assertThat(beside.roots().take("console", signed.bytes())).isInstanceOf(RootChange.Taken.class);
        }
    }

    private static int status(HubApp app, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(app.uri() + path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatOneTookTheOtherServes(HubDatabase database) throws Exception {
        Assumptions.assumeFalse(database.config().isFile(), "a file is served by one hub");
        HubConfig first = config(database, "first");
        HubConfig second = config(database, "second");
        setUp(first);
        HubCopy.of(folder.resolve("first"), folder.resolve("second"));
        BlockingQueue<LiveState> told = new LinkedBlockingQueue<>();
        try (HubApp other = start(second)) {
            try (HubApp one = start(first)) {
                assertThat(status(one, "/v1/roots/1")).isEqualTo(200);
                takeNextRoot(first);
                other.live(told::add);
                for (LiveState now = told.poll(20, TimeUnit.SECONDS); now != null && now.root() < 2; ) {
                    now = told.poll(20, TimeUnit.SECONDS);
                }
            }
            assertThat(status(other, "/v1/roots/2")).isEqualTo(200);
            assertThat(status(other, "/v1/timestamp")).isEqualTo(200);
            try (HubApp replaced = start(first)) {
                assertThat(status(replaced, "/v1/roots/2")).isEqualTo(200);
            }
        }
    }
}
