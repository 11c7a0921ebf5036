package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.edition.Nancheng.LI;
import static org.centerkiosk.hub.edition.Nancheng.WANG;
import static org.centerkiosk.hub.edition.Nancheng.declined;
import static org.centerkiosk.hub.edition.Nancheng.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** One person with the right takes every screen over, and gives it back by the next number. */
class TakeoversTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private static byte[] signed(Takeover takeover, SigningKey... keys) {
        return Nancheng.signed(DocumentKind.TAKEOVER, takeover.payload(), keys).bytes();
    }

    @ParameterizedTest
    @HubDatabases
    void isInForceAtOnceAndWithdrawnByTheNext(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        byte[] first = signed(hub.takeover(1, HOUR, false), WANG);
        assertThat(done(hub.takeovers.publish("wang", first))).isEqualTo(1);
        assertThat(done(hub.takeovers.publish("wang", first))).isEqualTo(1);
        assertThat(done(hub.takeovers.publish("wang", signed(hub.takeover(2, HOUR, true), WANG))))
                .isEqualTo(2);

        assertThat(done(hub.drafts.overview()).takeover()).isEqualTo(2);
        assertThat(hub.actions()).containsExactly("takeover.publish", "takeover.withdraw");
    }

    @ParameterizedTest
    @HubDatabases
    void needsTheRightTheNumberAndATime(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        assertThat(declined(hub.takeovers.publish("li", signed(hub.takeover(1, HOUR, false), LI))))
                .isEqualTo(Objection.UNKNOWN_SIGNER);
        assertThat(declined(hub.takeovers.publish("li", signed(hub.takeover(1, HOUR, false)))))
                .isEqualTo(Objection.BAD_SIGNATURE);
        assertThat(declined(hub.takeovers.publish("wang", signed(hub.takeover(2, HOUR, false), WANG))))
                .isEqualTo(Objection.TAKEOVER_STALE);
        byte[] good = signed(hub.takeover(1, HOUR, false), WANG);
        hub.now.set(Nancheng.START.plus(HOUR));
        assertThat(declined(hub.takeovers.publish("wang", good))).isEqualTo(Objection.EXPIRED);
        hub.now.set(Nancheng.START.minus(HOUR));
        assertThat(declined(hub.takeovers.publish("wang", good))).isEqualTo(Objection.CLOCK);
        assertThat(declined(hub.takeovers.publish("wang", new byte[] {'{'}))).isEqualTo(Objection.UNREADABLE);
        assertThat(hub.actions()).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void areasMustBeThere(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        database.update(handle -> {
            handle.execute("""
                    INSERT INTO venue (centre, id, kind, name_zh, position)
                    VALUES ('nancheng', 'nancheng', 'CENTRE', '南城', 0)""");
            terminal(handle, "t-lobby-1", "ACTIVE");
            terminal(handle, "t-waits", "PENDING");
            terminal(handle, "t-gone", "REVOKED");
        });

        assertThat(refused(hub, "nancheng", "nowhere"))
                .contains("there is no venue or terminal nowhere;")
                .doesNotContain("meant");
        assertThat(refused(hub, "nanchang", "terminal:t-loby-1", "nancheng"))
                .contains("nanchang (is nancheng meant?), terminal:t-loby-1 (is terminal:t-lobby-1 meant?);");
        assertThat(refused(hub, "terminal:nancheng")).contains("terminal:nancheng;");
        assertThat(refused(hub, "terminal:t-gone")).contains("terminal:t-gone");
        assertThat(hub.actions()).isEmpty();
        assertThat(done(hub.takeovers.publish(
                        "wang", signed(at(hub, List.of("nancheng", "terminal:t-lobby-1", "terminal:t-waits")), WANG))))
                .isEqualTo(1);
    }

    private static void terminal(Handle handle, String id, String state) {
        handle.createUpdate("""
                        INSERT INTO terminal (centre, id, name, role, state, key_x, code_sha256, enrolled, changed)
                        VALUES ('nancheng', :id, :id, 'lobby', :state, :key, '', 0, 0)""")
                .bind("id", id)
                .bind("state", state)
                .bind("key", id.getBytes(StandardCharsets.UTF_8))
                .execute();
    }

    private static String refused(Nancheng hub, String... areas) {
        Outcome<Integer> outcome = hub.takeovers.publish("wang", signed(at(hub, List.of(areas)), WANG));
        assertThat(declined(outcome)).isEqualTo(Objection.AREA);
        return ((Outcome.Declined<Integer>) outcome).detail();
    }

    private static Takeover at(Nancheng hub, List<String> areas) {
        Takeover all = hub.takeover(1, HOUR, false);
        return new Takeover(
                all.number(),
                all.centre(),
                all.issued(),
                all.starts(),
                all.ends(),
                all.level(),
                all.headline(),
                all.text(),
                areas,
                all.drill(),
                all.withdrawn());
    }
}
