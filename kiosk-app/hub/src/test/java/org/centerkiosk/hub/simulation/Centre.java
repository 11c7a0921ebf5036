package org.centerkiosk.hub.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.edition.Roots;
import org.jdbi.v3.core.Handle;

/** The centre that is simulated: its people's keys, its root, its editions. */
final class Centre implements Roots {

    static final String ID = "nancheng";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Characters of a description: with the rest, 850 events make about a megabyte. */
    private static final int DESCRIPTION = 180;

    final SigningKey author = SigningKey.generate();
    final SigningKey approver = SigningKey.generate();
    final SigningKey online = SigningKey.generate();
    private final byte[] root;
    private final Instant begun;
    private final int events;

    /** @param events how many an edition holds */
    Centre(Instant now, int events) {
        this.begun = now.truncatedTo(ChronoUnit.SECONDS);
        this.events = events;
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        roles.put(TrustRole.ROOT, rule(1, author));
        roles.put(TrustRole.EDITION, rule(2, author, approver));
        roles.put(TrustRole.TAKEOVER, rule(1, approver));
        roles.put(TrustRole.TIMESTAMP, rule(1, online));
        List<Signer> signers = List.of(
                new Signer(author.publicKey(), "李老师"),
                new Signer(approver.publicKey(), "王老师"),
                new Signer(online.publicKey(), "hub"));
        Root first = new Root(1, ID, begun.minus(Duration.ofDays(1)), begun.plus(Duration.ofDays(400)), signers, roles);
        this.root = Envelope.unsigned(DocumentKind.ROOT, first.payload())
                .signedBy(author)
                .bytes();
    }

    private static RoleRule rule(int threshold, SigningKey... keys) {
        return new RoleRule(
                Set.copyOf(Arrays.stream(keys).map(key -> key.publicKey().kid()).toList()), threshold);
    }

    byte[] root() {
        return root.clone();
    }

    @Override
    public Optional<byte[]> latest(Handle handle) {
        return Optional.of(root());
    }

    @Override
    public Optional<byte[]> find(Handle handle, int number) {
        return number == 1 ? latest(handle) : Optional.empty();
    }

    /** The edition of that number, signed by its author. */
    Envelope edition(int number, Instant now) {
        byte[] payload = EditionWriter.write(new EditionContent(
                number,
                ID,
                now.truncatedTo(ChronoUnit.SECONDS),
                now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(45)),
                List.of(new Venue(ID, Venue.Kind.CENTRE, null, LocalText.of("南城"))),
                IntStream.range(0, events).mapToObj(i -> event(number, i)).toList(),
                List.of()));
        return Envelope.unsigned(DocumentKind.EDITION, payload).signedBy(author);
    }

    private Event event(int edition, int number) {
        String uid = "event-" + number + "@nancheng";
        Random random = new Random(31L * edition + number);
        Instant start = begun.plus(Duration.ofHours(1 + random.nextInt(24 * 30)));
        Session session = new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofMinutes(90)),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("二楼 20" + number % 10 + " 教室"),
                0,
                null);
        return new Event(
                uid,
                LocalText.of("第 " + edition + " 版活动 " + number),
                null,
                LocalText.of(words(random)),
                Category.LECTURE,
                List.of("文化", "讲座"),
                List.of(),
                null,
                LocalText.of("免费"),
                null,
                null,
                null,
                null,
                List.of(session),
                1,
                null,
                "simulation");
    }

    /** Of the commoner Chinese characters, so that it compresses about as text does. */
    private static String words(Random random) {
        return random.ints(DESCRIPTION, 0x4E00, 0x5000)
                .mapToObj(Character::toString)
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
