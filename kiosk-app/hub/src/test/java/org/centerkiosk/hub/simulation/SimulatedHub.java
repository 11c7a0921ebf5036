package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.hub.edition.Publishing;
import org.centerkiosk.hub.edition.PublishingSettings;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.FleetRoutes;
import org.centerkiosk.hub.fleet.JoinTerms;
import org.centerkiosk.hub.fleet.TerminalStatus;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.HubLimits;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.StaffIdentity;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;

/** The real hub but for its command line and its log-in; may be ended and started again on the same port. */
final class SimulatedHub implements AutoCloseable {

    private final Centre centre;
    private final DatabaseConfig config;
    private final Path folder;
    private final InstantSource clock;
    private int port;
    private Running running;

    private record Running(HubDatabase database, Publishing publishing, FleetParts fleet, HubServer server) {}

    SimulatedHub(Centre centre, DatabaseConfig config, Path folder, InstantSource clock) throws IOException {
        this.centre = centre;
        this.config = config;
        this.folder = folder;
        this.clock = clock;
        this.running = begin();
        this.port = running.server().uri().getPort();
    }

    private Running begin() throws IOException {
        HubDatabase database = HubDatabase.open(config);
        AuditLog audit = new AuditLog(database, Centre.ID, clock);
        PublishingSettings settings =
                new PublishingSettings(Centre.ID, folder.resolve("media"), PublishingSettings.MEDIA_BYTES);
        Publishing publishing = new Publishing(settings, database, centre, centre.online, audit, clock);
        publishing.start();
        FleetParts fleet = FleetParts.of(database, Centre.ID, audit, clock);
        FleetRoutes routes =
                new FleetRoutes(fleet, this::joinCode, publishing.documents()::live, terminal -> null, clock);
        HubServer server = HubServer.start(
                new HubServerSettings("127.0.0.1", port, null, false, false, HubLimits.defaults()),
                new HubParts(
                        publishing.documents(),
                        SimulatedHub::staff,
                        fleet.guard(),
                        List.of(publishing.routes(), routes),
                        clock));
        return new Running(database, publishing, fleet, server);
    }

    private static Optional<StaffIdentity> staff(String token) {
        return switch (token) {
            case "author" -> Optional.of(new StaffIdentity("li", Set.of(Access.EDITOR)));
            case "approver" -> Optional.of(new StaffIdentity("wang", Set.of(Access.APPROVER)));
            default -> Optional.empty();
        };
    }

    HubAddress address() {
        return HubAddress.of(URI.create("http://127.0.0.1:" + port));
    }

    /** A code that lets so many terminals in. */
    JoinCode code(int uses) {
        return joinCode(running.fleet()
                .codes()
                .issue(JoinTerms.batch(uses, 1, null, null), "simulation")
                .orElseThrow()
                .code());
    }

    private JoinCode joinCode(String code) {
        return new JoinCode(address(), code, StoredDocument.digest(centre.root()));
    }

    int liveClients() {
        return running.server().liveClients();
    }

    List<TerminalStatus> fleet() {
        return running.fleet()
                .fleet()
                .list(running.publishing().documents().live().edition());
    }

    /** Hands in a draft; returns what is left to do: approving, which publishes it. */
    Runnable draft(int number) {
        Envelope edition = centre.edition(number, clock.instant());
        Signature second = edition.signedBy(centre.approver).signatures().getLast();
        String draft = done(HubRequest.of("POST", "/v1/drafts", "application/jose+json", edition.bytes())
                        .as("author"))
                .json()
                .orElseThrow()
                .path("draft")
                .asString();
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(second.value());
        byte[] approval = Centre.json("{\"signature\":{\"kid\":\"" + second.kid() + "\",\"value\":\"" + value + "\"}}");
        HubRequest request = HubRequest.of("POST", "/v1/drafts/" + draft + "/approval", "application/json", approval)
                .as("approver");
        return () -> done(request);
    }

    private HubReply done(HubRequest request) {
        try (HubTransport transport = new HubTransport(address())) {
            HubResult<HubReply> result = transport.send(request);
            if (result instanceof HubResult.Answered<HubReply> answered) {
                return answered.value();
            }
            throw new IllegalStateException(request + ": " + result.trouble());
        }
    }

    /** Ends it as a stop of the service does. */
    void stop() {
        running.server().close();
        running.publishing().close();
        running.database().close();
    }

    /** Starts it again. */
    void start() throws IOException {
        running = begin();
    }

    @Override
    public void close() {
        stop();
    }
}
