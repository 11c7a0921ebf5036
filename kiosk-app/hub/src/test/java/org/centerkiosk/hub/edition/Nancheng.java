package org.centerkiosk.hub.edition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** A centre with its people, their keys and a hub's services on one database, for tests. */
final class Nancheng {

    static final String CENTRE = "nancheng";
    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    static final SigningKey LI = key(1);
    static final SigningKey LI_AGAIN = key(2);
    static final SigningKey WANG = key(3);
    static final SigningKey ONLINE = key(4);
    static final SigningKey STRANGER = key(5);

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final InstantSource clock = now::get;
    final AtomicReference<byte[]> root = new AtomicReference<>(root(1, 2));
    final Roots roots = new Roots() {
        @Override
        public Optional<byte[]> latest(Handle handle) {
            return Optional.of(root.get());
        }

        @Override
        public Optional<byte[]> find(Handle handle, int number) {
            return number == 1 ? latest(handle) : Optional.empty();
        }
    };
    final HubDatabase database;
    final AuditLog audit;
    final Publishing publishing;
    final DraftIntake intake;
    final Approvals approvals;
    final Drafts drafts;
    final MediaIntake media;
    final Takeovers takeovers;
    final PublishingRounds rounds;

    Nancheng(HubDatabase database, Path folder) {
        this(database, folder, PublishingSettings.MEDIA_BYTES);
    }

    Nancheng(HubDatabase database, Path folder, long mediaBytes) {
        this.database = database;
        this.audit = new AuditLog(database, CENTRE, clock);
        this.publishing = new Publishing(
                new PublishingSettings(CENTRE, folder.resolve("media"), mediaBytes),
                database,
                roots,
                ONLINE,
                audit,
                clock);
        this.intake = publishing.services().intake();
        this.approvals = publishing.services().approvals();
        this.drafts = publishing.services().drafts();
        this.media = publishing.services().media();
        this.takeovers = publishing.services().takeovers();
        this.rounds = publishing.services().rounds();
    }

    private static SigningKey key(int n) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) n);
        return SigningKey.of(seed);
    }

    static byte[] root(int number, int threshold) {
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        roles.put(TrustRole.ROOT, rule(1, LI));
        roles.put(TrustRole.EDITION, rule(threshold, LI, LI_AGAIN, WANG));
        roles.put(TrustRole.TAKEOVER, rule(1, WANG));
        roles.put(TrustRole.TIMESTAMP, rule(1, ONLINE));
        Root root = new Root(
                number,
                CENTRE,
                START.minus(Duration.ofDays(1)),
                START.plus(Duration.ofDays(400)),
                List.of(
                        new Signer(LI.publicKey(), "李老师"),
                        new Signer(LI_AGAIN.publicKey(), "李老师"),
                        new Signer(WANG.publicKey(), "王老师"),
                        new Signer(ONLINE.publicKey(), "hub")),
                roles);
        return Envelope.unsigned(DocumentKind.ROOT, root.payload()).signedBy(LI).bytes();
    }

    /** The next root, in which Li's keys may sign editions no more. */
    static byte[] rootWithoutLi() {
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        roles.put(TrustRole.ROOT, rule(1, LI));
        roles.put(TrustRole.EDITION, rule(1, WANG));
        roles.put(TrustRole.TAKEOVER, rule(1, WANG));
        roles.put(TrustRole.TIMESTAMP, rule(1, ONLINE));
        Root root = new Root(
                2,
                CENTRE,
                START,
                START.plus(Duration.ofDays(400)),
                List.of(
                        new Signer(LI.publicKey(), "李老师"),
                        new Signer(WANG.publicKey(), "王老师"),
                        new Signer(ONLINE.publicKey(), "hub")),
                roles);
        return Envelope.unsigned(DocumentKind.ROOT, root.payload()).signedBy(LI).bytes();
    }

    private static RoleRule rule(int threshold, SigningKey... keys) {
        return new RoleRule(
                Set.copyOf(Arrays.stream(keys).map(key -> key.publicKey().kid()).toList()), threshold);
    }

    /** A lecture in three days. */
    List<Event> events() {
        String csv = "id,title,start,end\n讲座-1,春到万家," + now.get().plus(Duration.ofDays(3)) + ","
                + now.get().plus(Duration.ofDays(3)).plusSeconds(3600) + "\n";
        return new FeedReader()
                .read(
                        new FeedDocument("test", "test.csv", null, csv.getBytes(StandardCharsets.UTF_8)),
                        new FeedWindow(
                                now.get(), now.get().plus(Duration.ofDays(45)), ZoneId.of("Asia/Shanghai"), now.get()))
                .events();
    }

    byte[] payload(int number, String centre, MediaFile... files) {
        return EditionWriter.write(new EditionContent(
                number,
                centre,
                now.get(),
                now.get().plus(Duration.ofDays(45)),
                List.of(new Venue(centre, Venue.Kind.CENTRE, null, LocalText.of("南城"))),
                events(),
                List.of(files)));
    }

    Envelope edition(int number, SigningKey... keys) {
        return signed(DocumentKind.EDITION, payload(number, CENTRE), keys);
    }

    static Envelope signed(DocumentKind kind, byte[] payload, SigningKey... keys) {
        Envelope envelope = Envelope.unsigned(kind, payload);
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope;
    }

    Takeover takeover(int number, Duration length, boolean withdrawn) {
        return new Takeover(
                number,
                CENTRE,
                now.get(),
                now.get(),
                now.get().plus(length),
                Level.TAKEOVER,
                LocalText.of("请立即离开"),
                LocalText.of("请从最近的出口离开。"),
                List.of(),
                false,
                withdrawn);
    }

    /** A draft by Li under the account {@code li}. */
    Draft drafted(int number) {
        return done(intake.submit("li", edition(number, LI).bytes()));
    }

    Outcome<Draft> approvedBy(String account, SigningKey key, Draft draft) {
        return approvals.approve(new Approval(account, draft.id(), signature(key, draft), null));
    }

    Outcome<Draft> approvedFor(Instant time, Draft draft) {
        return approvals.approve(new Approval("wang", draft.id(), signature(WANG, draft), time));
    }

    Draft published(int number) {
        return done(approvedBy("wang", WANG, drafted(number)));
    }

    Signature signature(SigningKey key, Draft draft) {
        try {
            Envelope envelope = Envelope.parse(DocumentKind.EDITION, done(drafts.document(draft.id())));
            return Envelope.unsigned(DocumentKind.EDITION, envelope.payload())
                    .signedBy(key)
                    .signatures()
                    .getFirst();
        } catch (org.centerkiosk.core.trust.TrustException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Declined<T>(Objection objection, String detail) ->
                throw new AssertionError(objection + ": " + detail);
        };
    }

    static <T> Objection declined(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> throw new AssertionError("done: " + value);
            case Outcome.Declined<T>(Objection objection, String detail) -> objection;
        };
    }

    List<String> actions() {
        return audit.latest(100).stream().map(entry -> entry.action()).toList().reversed();
    }
}
