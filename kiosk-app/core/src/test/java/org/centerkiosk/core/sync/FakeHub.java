package org.centerkiosk.core.sync;

import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustRole;

/** A hub on the loopback with the keys of a centre, which says whatever a test wants. */
final class FakeHub implements AutoCloseable {

    static final String CENTRE = "chenghu";
    static final Duration FRESH = Duration.ofHours(6);

    static final List<Venue> VENUES = List.of(
            new Venue("chenghu", Venue.Kind.CENTRE, null, LocalText.of("澄湖中心")),
            new Venue("lakeside", Venue.Kind.INSTITUTE, "chenghu", LocalText.of("湖滨所")),
            new Venue("old-town", Venue.Kind.INSTITUTE, "chenghu", LocalText.of("古城所")),
            new Venue("tower", Venue.Kind.STATION, "old-town", LocalText.of("钟楼站")));

    final HostileServer server = new HostileServer();
    private final InstantSource clock;
    SigningKey author = SigningKey.generate();
    SigningKey approver = SigningKey.generate();
    SigningKey online = SigningKey.generate();
    private final SigningKey keeper = SigningKey.generate();
    private final SigningKey deputy = SigningKey.generate();
    final List<MediaFile> media = new ArrayList<>();
    int root;
    int edition;
    private byte[] editionBytes = new byte[0];
    private int takeover;
    private byte[] takeoverBytes = new byte[0];
    private byte[] rootBytes = new byte[0];
    final List<byte[]> roots = new ArrayList<>();

    FakeHub(InstantSource clock) {
        this.clock = clock;
        renewRoot();
        announce();
    }

    URI uri() {
        return server.uri("");
    }

    byte[] rootBytes() {
        return rootBytes;
    }

    /** The next root: with the keys that the fields have by now. */
    void renewRoot() {
        root++;
        Map<TrustRole, RoleRule> roles = new LinkedHashMap<>();
        roles.put(TrustRole.ROOT, rule(2, keeper, deputy));
        roles.put(TrustRole.EDITION, rule(2, author, approver));
        roles.put(TrustRole.TAKEOVER, rule(1, author, approver));
        roles.put(TrustRole.TIMESTAMP, rule(1, online));
        Root document = new Root(
                root,
                CENTRE,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(365)),
                List.of(
                        new Signer(keeper.publicKey(), "赵主任"),
                        new Signer(deputy.publicKey(), "孙主任"),
                        new Signer(author.publicKey(), "李老师"),
                        new Signer(approver.publicKey(), "王老师"),
                        new Signer(online.publicKey(), "hub")),
                roles);
        rootBytes = sign(DocumentKind.ROOT, document.payload(), keeper, deputy);
        roots.add(rootBytes);
        serve("/v1/roots/" + root, rootBytes);
    }

    private static RoleRule rule(int threshold, SigningKey... keys) {
        return new RoleRule(
                Set.copyOf(Arrays.stream(keys).map(key -> key.publicKey().kid()).toList()), threshold);
    }

    static byte[] sign(DocumentKind kind, byte[] payload, SigningKey... keys) {
        Envelope envelope = Envelope.unsigned(kind, payload);
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope.bytes();
    }

    /** The next edition, signed by both, served and announced. */
    byte[] publish(Event... events) {
        return publish(Duration.ofDays(60), events);
    }

    byte[] publish(Duration validity, Event... events) {
        return publishSigned(content(edition + 1, validity, events), author, approver);
    }

    EditionContent content(int number, Duration validity, Event... events) {
        Instant now = clock.instant();
        return new EditionContent(number, CENTRE, now, now.plus(validity), VENUES, List.of(events), media);
    }

    byte[] publishSigned(EditionContent content, SigningKey... signers) {
        edition = content.number();
        editionBytes = sign(DocumentKind.EDITION, EditionWriter.write(content), signers);
        serve("/v1/editions/" + edition, editionBytes);
        announce();
        return editionBytes;
    }

    /** Serves that as an edition and announces it, whatever it is. */
    void announceAs(int number, byte[] document) {
        edition = number;
        editionBytes = document;
        serve("/v1/editions/" + number, document);
        announce();
    }

    /** A new timestamp of what is newest. */
    void announce() {
        serve("/v1/timestamp", timestamp(clock.instant(), FRESH));
    }

    byte[] timestamp(Instant issued, Duration validity) {
        return sign(
                DocumentKind.TIMESTAMP,
                new Timestamp(
                                CENTRE,
                                issued,
                                issued.plus(validity),
                                root,
                                edition,
                                edition == 0 ? null : Sha256.hex(editionBytes),
                                edition == 0 ? 0 : editionBytes.length,
                                takeover,
                                takeover == 0 ? null : Sha256.hex(takeoverBytes))
                        .payload(),
                online);
    }

    /** The next takeover, for two hours from now. */
    void takeOver(boolean withdrawn) {
        Instant now = clock.instant();
        takeover++;
        takeoverBytes = sign(
                DocumentKind.TAKEOVER,
                new Takeover(
                                takeover,
                                CENTRE,
                                now,
                                now,
                                now.plus(Duration.ofHours(2)),
                                Level.TAKEOVER,
                                LocalText.of("暴雨红色预警"),
                                LocalText.of("请留在室内。"),
                                List.of(),
                                false,
                                withdrawn)
                        .payload(),
                author);
        serve("/v1/takeover", takeoverBytes);
        announce();
    }

    /** A picture that the next editions list; its link. */
    String picture(byte[] bytes) {
        String sha256 = Sha256.hex(bytes);
        media.add(new MediaFile(sha256, bytes.length, "image/jpeg"));
        server.on("/v1/media/" + sha256, ok("image/jpeg", bytes));
        return MediaLink.of(sha256);
    }

    /** Serves it with the hub's time. */
    void serve(String path, byte[] document) {
        server.on(path, (request, out) -> {
            out.write(head(
                    "200 OK",
                    "Content-Type: application/jose+json",
                    "Content-Length: " + document.length,
                    "Date: "
                            + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    clock.instant().atZone(ZoneOffset.UTC))));
            out.write(document);
        });
    }

    long asked(String path) {
        return server.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    /** An event of one session, two days after the given time. */
    static Event event(String uid, Instant about, String... venueAndImage) {
        Instant start = about.plus(Duration.ofDays(2));
        Session session = new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("Asia/Shanghai"),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        List<String> more = Stream.of(venueAndImage).toList();
        return new Event(
                uid,
                LocalText.of("关于" + uid),
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                more.size() > 1 ? more.get(1) : null,
                null,
                null,
                List.of(session),
                1,
                more.isEmpty() || more.getFirst().isEmpty() ? null : more.getFirst(),
                "feed");
    }

    @Override
    public void close() {
        server.close();
    }
}
