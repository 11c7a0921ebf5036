package org.centerkiosk.hub.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.root.SigningKeys.Offer;
import org.centerkiosk.hub.root.SigningKeys.OfferedKey;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** Which roots the hub takes, and whose keys wait for one. */
class RootDocumentsTest {

    private static final Instant NOW = Instant.parse("2027-02-05T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final SigningKey keeper = SigningKey.generate();
    private final SigningKey otherKeeper = SigningKey.generate();
    private final SigningKey online = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();

    private static AuditLog audit(HubDatabase database) {
        return new AuditLog(database, "c", CLOCK);
    }

    private RootDocuments begun(HubDatabase database) {
        Root first = NextRoot.first("c")
                .online(online.publicKey())
                .give(new Signer(keeper.publicKey(), "keeper 1"), TrustRole.ROOT)
                .give(new Signer(otherKeeper.publicKey(), "keeper 2"), TrustRole.ROOT)
                .threshold(TrustRole.EDITION, 2)
                .build(NOW);
        RootDocuments roots = new RootDocuments(database, "c", CLOCK, audit(database));
        database.update(handle -> roots.begin(handle, signed(first, keeper, otherKeeper)));
        return roots;
    }

    private static Envelope signed(Root root, SigningKey... keys) {
        Envelope envelope = Envelope.unsigned(DocumentKind.ROOT, root.payload());
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope;
    }

    private static byte[] bytes(Root root, SigningKey... keys) {
        return signed(root, keys).bytes();
    }

    @ParameterizedTest
    @HubDatabases
    void oneOfTwoOfflineKeysIsEnoughForTheNext(HubDatabase database) {
        RootDocuments roots = begun(database);
        SigningKey editor = SigningKey.generate();
        Root next = NextRoot.after(roots.latest())
                .give(new Signer(editor.publicKey(), "li.hua"), TrustRole.EDITION)
                .build(NOW);
        byte[] document = bytes(next, otherKeeper);

        assertThat(roots.take("zhang.san", document)).isEqualTo(new RootChange.Taken(next));
        assertThat(roots.take("zhang.san", document)).isEqualTo(new RootChange.Unchanged());

        assertThat(roots.newest()).isEqualTo(2);
        assertThat(roots.latest()).isEqualTo(next);
        assertThat(roots.latestDocument()).isEqualTo(document);
        List<Boolean> found = database.read(handle ->
                List.of(roots.find(handle, 1).isPresent(), roots.find(handle, 3).isPresent()));
        assertThat(found).containsExactly(true, false);
        assertThat(audit(database).latest(9)).extracting(AuditEntry::subject).containsExactly("root 2", "root 1");
    }

    @ParameterizedTest
    @HubDatabases
    void lostKeyIsReplacedWithTheOther(HubDatabase database) {
        RootDocuments roots = begun(database);
        SigningKey fresh = SigningKey.generate();
        Root next = NextRoot.after(roots.latest())
                .takeFrom(keeper.publicKey().kid())
                .give(new Signer(fresh.publicKey(), "keeper 1"), TrustRole.ROOT)
                .build(NOW);

        assertThat(roots.take("console", bytes(next, otherKeeper, fresh))).isInstanceOf(RootChange.Taken.class);

        Root after = NextRoot.after(roots.latest()).build(NOW);
        assertThat(roots.take("console", bytes(after, keeper)))
                .as("the lost one counts no more")
                .isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("console", bytes(after, fresh))).isInstanceOf(RootChange.Taken.class);
    }

    @ParameterizedTest
    @HubDatabases
    void keyMayTakeItselfAway(HubDatabase database) {
        RootDocuments roots = begun(database);
        Root next = NextRoot.after(roots.latest())
                .takeFrom(keeper.publicKey().kid())
                .build(NOW);
        assertThat(roots.take("console", bytes(next, keeper, otherKeeper))).isInstanceOf(RootChange.Taken.class);

        Root after = NextRoot.after(roots.latest()).build(NOW);
        assertThat(roots.take("console", bytes(after, otherKeeper))).isInstanceOf(RootChange.Taken.class);
    }

    @ParameterizedTest
    @HubDatabases
    void othersDoNotChangeIt(HubDatabase database) {
        RootDocuments roots = begun(database);
        Root next = NextRoot.after(roots.latest()).build(NOW);
        Root skipping = NextRoot.after(next).build(NOW);
        Root elsewhere = NextRoot.first("d")
                .online(online.publicKey())
                .give(new Signer(keeper.publicKey(), "keeper 1"), TrustRole.ROOT)
                .build(NOW);

        assertThat(roots.take("x", bytes(next))).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("x", bytes(next, stranger))).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("x", bytes(next, online))).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("x", bytes(skipping, keeper))).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("x", bytes(elsewhere, keeper))).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.take("x", new byte[0])).isInstanceOf(RootChange.Refused.class);
        assertThat(roots.newest()).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void eachRootIsLaterThanTheOneBefore(HubDatabase database) {
        RootDocuments roots = begun(database);

        Root next = NextRoot.after(roots.latest()).build(NOW.minus(Duration.ofDays(3650)));

        assertThat(next.issued()).isAfter(NOW);
        assertThat(next.expires()).isEqualTo(next.issued().plus(NextRoot.VALID));
    }

    @ParameterizedTest
    @HubDatabases
    void offeredKeysWait(HubDatabase database) {
        RootDocuments roots = begun(database);
        Accounts accounts = new Accounts(database, "c", CLOCK, audit(database));
        accounts.add("console", "li.hua", Set.of(Role.EDITOR), "brown otter 7 umbrella".toCharArray());
        accounts.add("console", "wang.wei", Set.of(Role.EDITOR), "green heron 5 lantern".toCharArray());
        SigningKeys keys = new SigningKeys(database, "c", CLOCK, audit(database));
        SigningKey editor = SigningKey.generate();

        assertThat(keys.offer("li.hua", editor.publicKey())).isEqualTo(Offer.TAKEN);
        assertThat(keys.offer("li.hua", editor.publicKey())).isEqualTo(Offer.KNOWN);
        assertThat(keys.offer("wang.wei", editor.publicKey())).isEqualTo(Offer.ANOTHERS);
        for (int i = 1; i < SigningKeys.MOST_PER_ACCOUNT; i++) {
            assertThat(keys.offer("li.hua", SigningKey.generate().publicKey())).isEqualTo(Offer.TAKEN);
        }
        assertThat(keys.offer("li.hua", SigningKey.generate().publicKey())).isEqualTo(Offer.TOO_MANY);

        OfferedKey offered = keys.of("li.hua").stream()
                .filter(key -> key.key().equals(editor.publicKey()))
                .findFirst()
                .orElseThrow();
        assertThat(offered.isIn(roots.latest())).isFalse();
        Root next = NextRoot.after(roots.latest())
                .give(new Signer(editor.publicKey(), "li.hua"), TrustRole.EDITION)
                .build(NOW);
        assertThat(offered.isIn(next)).isTrue();
        assertThat(keys.list()).hasSize(SigningKeys.MOST_PER_ACCOUNT);
    }
}
