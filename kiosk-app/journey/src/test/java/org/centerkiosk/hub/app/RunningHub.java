package org.centerkiosk.hub.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.StaffClient;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.JoinTerms;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.RootChange;
import org.centerkiosk.hub.staff.AccountChange;
import org.centerkiosk.hub.staff.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub that was set up as {@code kiosk hub init} does it, with an editor who publishes; serves on loopback. */
public final class RunningHub implements AutoCloseable {

    private static final String CENTRE = "nancheng";
    private static final String PASSWORD = "brown otter 7 umbrella";
    private static final char[] PASSPHRASE = "green heron 5 lantern".toCharArray();
    private static final VenueTree TREE =
            VenueTree.of(List.of(new Venue(CENTRE, Venue.Kind.CENTRE, null, new LocalText("南城文明实践中心", "Nancheng"))));

    private final SigningKey editor = SigningKey.generate();
    private final HubContext context;
    private final HubApp app;
    private final String root;
    private final HubTransport transport;
    private final String token;
    private int edition;

    private RunningHub(Path folder, @Nullable String database) throws Exception {
        KioskConfig config = config(folder, database);
        Path keys = folder.resolve("keys");
        SetupPlan plan = new SetupPlan(
                CENTRE,
                TREE,
                List.of(new SetupPlan.Keeper("keeper", PASSPHRASE.clone())),
                1,
                1,
                new SetupPlan.Administrator("admin", PASSWORD.toCharArray()));
        new HubSetup(config.hub(), keys, plan, Clock.systemUTC()).run();
        context = HubContext.open(config.hub(), Clock.systemUTC());
        root = withEditor(keys);
        app = HubApp.start(
                HubContext.open(config.hub(), Clock.systemUTC()), ServerSettings.of(config.hub()), HubRules.of(config));
        transport = new HubTransport(HubAddress.of(uri()));
        String session = "{\"account\":\"li\",\"password\":\"" + PASSWORD + "\"}";
        token = json(HubRequest.of("POST", "/v1/staff/sessions", "application/json", session.getBytes()))
                .path("token")
                .asString();
    }

    /** @param database of a server; null for a file in that folder */
    public static RunningHub start(Path folder, @Nullable String database) {
        try {
            return new RunningHub(folder, database);
        } catch (Exception e) {
            throw new IllegalStateException("the hub does not start", e);
        }
    }

    private static KioskConfig config(Path folder, @Nullable String database) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "hub.directory = " + folder.resolve("hub"),
                "hub.listen = 127.0.0.1:0",
                "hub.publicUrl = https://k.example.org"));
        if (database != null) {
            lines.addAll(List.of("hub.database.url = " + database, "hub.database.user = postgres"));
        }
        Path file = Files.write(folder.resolve("hub.properties"), lines);
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config();
    }

    /** The fingerprint of the root that lets the editor publish. */
    private String withEditor(Path keys) throws Exception {
        AccountChange added =
                context.accounts().add("console", "li", EnumSet.of(Role.EDITOR, Role.APPROVER), PASSWORD.toCharArray());
        if (!(added instanceof AccountChange.Done)) {
            throw new AssertionError(added);
        }
        byte[] next = NextRoot.after(context.roots().latest())
                .give(new Signer(editor.publicKey(), "li"), TrustRole.EDITION)
                .build(Instant.now())
                .payload();
        Envelope signed = Envelope.unsigned(DocumentKind.ROOT, next)
                .signedBy(KeyFile.open(keys.resolve("offline-1.key"), PASSPHRASE));
        if (!(context.roots().take("console", signed.bytes()) instanceof RootChange.Taken)) {
            throw new AssertionError("the root was not taken");
        }
        return signed.sha256();
    }

    public URI uri() {
        return app.uri();
    }

    /** Somebody who works at the front desk. */
    public void hire(String name, String password) {
        AccountChange added = context.accounts().add("console", name, EnumSet.of(Role.STAFF), password.toCharArray());
        if (!(added instanceof AccountChange.Done)) {
            throw new AssertionError(added);
        }
    }

    /** A code with which a terminal joins that reaches this hub there. */
    public JoinCode invite(URI through) {
        FleetParts fleet = FleetParts.of(context.database(), CENTRE, context.audit(), Clock.systemUTC());
        String code = fleet.codes()
                .issue(JoinTerms.single(null, null), "admin")
                .orElseThrow()
                .code();
        return new JoinCode(HubAddress.of(through), code, root);
    }

    /** The next edition, signed and approved over HTTP as staff do it. */
    public void publish(List<Event> events) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = EditionWriter.write(new EditionContent(
                edition + 1, CENTRE, now, now.plus(Duration.ofDays(30)), TREE.all(), events, List.of()));
        Envelope envelope = Envelope.unsigned(DocumentKind.EDITION, payload).signedBy(editor);
        StaffClient staff = answered(StaffClient.signIn(transport, "li", PASSWORD));
        HubDraft draft = answered(staff.submit(envelope.bytes()));
        answered(staff.approve(draft.draft(), null, null));
        edition = answered(staff.overview()).edition();
    }

    private static <T> T answered(HubResult<T> result) {
        if (result instanceof HubResult.Answered<T> answer) {
            return answer.value();
        }
        throw new AssertionError(result.trouble());
    }

    private JsonNode json(HubRequest request) {
        HubReply reply = answered(transport.send(request));
        if (reply.status() >= 300) {
            throw new AssertionError(reply.status() + " " + new String(reply.body()));
        }
        return JsonMapper.shared().readTree(reply.body());
    }

    /** A resident's own code, as its page gives it. */
    public String residentCode(String name, String phone) {
        return new ResidentCodes(context.database(), app.vault(), Clock.systemUTC())
                .issue(name, new PhoneNumber(phone));
    }

    /**
     * Somebody in the book.
     *
     * @param channel such as lobby-touch
     * @param status such as reserved
     */
    public record Entry(String name, String phone, String channel, String status, int party) {}

    /** Who is in the book for that session, as staff read it, in the order of arrival. */
    public List<Entry> roster(SessionId session) {
        String path = "/v1/sessions/" + session.uid() + "/" + session.originalStart() + "/roster";
        List<Entry> entries = new ArrayList<>();
        json(HubRequest.of("GET", path).as(token))
                .path("registrations")
                .forEach(node -> entries.add(new Entry(
                        node.path("name").asString(),
                        node.path("phone").asString(),
                        node.path("channel").asString(),
                        node.path("status").asString(),
                        node.path("party").asInt())));
        return entries;
    }

    @Override
    public void close() {
        transport.close();
        app.close();
        context.close();
    }
}
