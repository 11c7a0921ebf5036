package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.hub.Patience;
import org.centerkiosk.core.media.SamplePictures;
import org.centerkiosk.core.store.ContentStore;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a hub, the network, the disk or the clock does: nothing unverified is shown, and what was shown stays. */
@Timeout(60)
class BadHubTest extends EditionTestCase {

    @BeforeEach
    void shown1() {
        hub.publish(event("opera"));
        start();
        assertThat(shown()).containsExactly("opera");
    }

    /** Ways in which an edition can be wrong. */
    enum Forgery {
        ONE_SIGNATURE,
        SAME_PERSON_TWICE,
        STRANGER,
        CUT,
        FLIPPED,
        GARBAGE,
        OTHER_KIND
    }

    @ParameterizedTest
    @EnumSource
    void editionThatIsNotTrustedIsNotShown(Forgery forgery) {
        byte[] payload = EditionWriter.write(hub.content(2, Duration.ofDays(9), event("forged")));
        byte[] good = FakeHub.sign(DocumentKind.EDITION, payload, hub.author, hub.approver);
        byte[] bad = switch (forgery) {
            case ONE_SIGNATURE -> FakeHub.sign(DocumentKind.EDITION, payload, hub.author);
            case SAME_PERSON_TWICE -> FakeHub.sign(DocumentKind.EDITION, payload, hub.author, hub.author);
            case STRANGER -> FakeHub.sign(DocumentKind.EDITION, payload, hub.author, SigningKey.generate());
            case CUT -> Arrays.copyOf(good, good.length / 2);
            case FLIPPED -> flipped(good);
            case GARBAGE -> "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
            case OTHER_KIND -> hub.timestamp(START, FakeHub.FRESH);
        };
        // The worst case: whoever forged it has the hub's own key as well.
        hub.announceAs(2, bad);
        nextRound();
        staysAsOf(START, "opera");
        reports("hub", "not trusted");
        start();
        assertThat(shown()).as("also after a restart").containsExactly("opera");
        hub.edition = 2;
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).as("the next good one").containsExactly("concert");
        assertThat(state().problems()).isEmpty();
    }

    private static byte[] flipped(byte[] good) {
        byte[] bad = good.clone();
        bad[bad.length / 3] ^= 1;
        return bad;
    }

    @Test
    void lowerNumberIsRefused() {
        byte[] old = hub.timestamp(START, FakeHub.FRESH);
        pass(Duration.ofMinutes(1));
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        hub.serve("/v1/timestamp", old);
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().offline()).isTrue();
        reports("not trusted", "older than what was accepted before");
        start();
        nextRound();
        assertThat(shown()).as("also after a restart").containsExactly("concert");
        reports("older than what was accepted before");
    }

    @Test
    void mixedDocumentsAreRefused() {
        byte[] first = hub.publish(event("concert"));
        hub.publish(event("lecture"));
        hub.serve("/v1/editions/3", first);
        nextRound();
        staysAsOf(START, "opera");
        reports("not trusted");
    }

    @Test
    void frozenFeedIsToldFromAQuietOne() {
        byte[] frozen = hub.timestamp(START, FakeHub.FRESH);
        hub.serve("/v1/timestamp", frozen);
        pass(Duration.ofHours(1));
        assertThat(state().offline()).as("quiet").isFalse();
        pass(Duration.ofHours(6));
        assertThat(state().offline()).as("frozen").isTrue();
        assertThat(shown()).containsExactly("opera");
        assertThat(state().asOf()).isBefore(START.plus(FakeHub.FRESH));
        reports("not trusted", "expired");
        hub.announce();
        nextRound();
        assertThat(state().offline()).isFalse();
    }

    @Test
    void forgedRootChangesNothing() {
        byte[] other = new FakeHub(hubTime).rootBytes();
        hub.serve("/v1/roots/2", other);
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).as("judged under the root that is trusted").containsExactly("concert");
        reports("not trusted", "root");
    }

    @Test
    void otherHubIsNotBelieved() {
        try (FakeHub other = new FakeHub(hubTime)) {
            other.edition = 6;
            byte[] edition = other.publish(FakeHub.event("foreign", START));
            hub.serve("/v1/editions/7", edition);
            hub.serve("/v1/timestamp", other.timestamp(hubTime.instant(), FakeHub.FRESH));
            nextRound();
        }
        staysAsOf(START, "opera");
        reports("not trusted", "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"503 Busy", "404 Not Found", "301 Moved", "401 Unauthorized"})
    void hubThatDeclinesIsAskedAgain(String answer) {
        hub.server.on("/v1/timestamp", status(answer));
        nextRound();
        staysAsOf(START, "opera");
        reports("hub");
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().offline()).isFalse();
    }

    @Test
    void answerThatStopsInTheMiddleIsNone() {
        byte[] edition = hub.publish(event("concert"));
        hub.server.on("/v1/editions/2", (request, out) -> {
            out.write(head("200 OK", "Content-Length: " + edition.length));
            out.write(edition, 0, edition.length / 2);
        });
        nextRound();
        staysAsOf(START, "opera");
        hub.serve("/v1/editions/2", edition);
        nextRound();
        assertThat(shown()).containsExactly("concert");
    }

    @Test
    void answerWithoutEndIsCutOff() {
        hub.publish(event("concert"));
        byte[] spam = new byte[1 << 20];
        hub.server.on("/v1/editions/2", (request, out) -> {
            out.write(head("200 OK"));
            for (int mb = 0; mb < 100; mb++) {
                out.write(spam);
            }
        });
        nextRound();
        staysAsOf(START, "opera");
    }

    /** A byte now and then keeps a connection busy for ever; the deadline ends it, and the next round has it all. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/roots/2", "/v1/timestamp", "/v1/editions/2", "/v1/takeover"})
    void hubThatDribblesIsLeftAtTheDeadline(String path) {
        beHasty();
        byte[] edition = hub.publish(event("concert"));
        hub.takeOver(false);
        HostileServer.Answer whole = hub.server.answer(path);
        CountDownLatch left = new CountDownLatch(1);
        hub.server.on(path, (request, out) -> dribble(out, edition.length, left));
        nextRound();
        // What is not held up comes in all the same: a root of which there is no newer one, or the takeover.
        assertThat(shown()).containsAnyOf("opera", "concert");
        reports("not done within");
        awaitLeft(left);
        hub.server.on(path, whole);
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().takeover()).isNotNull();
        assertThat(state().offline()).isFalse();
    }

    @Test
    void pictureThatDribblesCostsThePictureAlone() {
        beHasty();
        byte[] picture = SamplePictures.jpeg(40, 30, 0x884422);
        String link = hub.picture(picture);
        String path = "/v1/media/" + link.substring(7);
        CountDownLatch left = new CountDownLatch(1);
        hub.server.on(path, (request, out) -> dribble(out, picture.length, left));
        hub.publish(event("concert", "", link));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().media()).isEmpty();
        awaitLeft(left);
        hub.server.on(path, ok("image/jpeg", picture));
        nextRound();
        assertThat(state().media()).containsOnlyKeys(link);
    }

    private void beHasty() {
        patience = new Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500));
        start();
        assertThat(shown()).containsExactly("opera");
    }

    /** Until the client has gone, and again where it comes again. */
    private static void dribble(OutputStream out, int length, CountDownLatch left) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            out.write(head("200 OK", "Content-Length: " + length));
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (IOException e) {
            left.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitLeft(CountDownLatch left) {
        try {
            assertThat(left.await(30, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rubbishIsNoDocument() {
        for (String path : new String[] {"/v1/timestamp", "/v1/roots/2"}) {
            hub.server.on(path, ok("text/html", "<html>Please log in</html>"));
            nextRound();
            assertThat(shown()).containsExactly("opera");
            reports("not trusted", "no signed document");
        }
    }

    @Test
    void hubThatHangsUpIsOffline() {
        HostileServer.Answer nothing = (request, out) -> {};
        hub.server.on("/v1/roots/2", nothing).on("/v1/timestamp", nothing);
        nextRound();
        staysAsOf(START, "opera");
    }

    @Test
    void clockTenYearsAheadShowsNothingNewAndSaysWhy() {
        time.set(START.plus(Duration.ofDays(3652)));
        hub.publish(event("concert"));
        nextRound();
        assertThat(state().edition().number()).isEqualTo(1);
        reports("clock");
        reports("expired");
        time.set(hubTime.instant());
        nextRound();
        assertThat(shown()).as("once it is right again").containsExactly("concert");
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void clockTenYearsBehindStillFollows() {
        time.set(START.minus(Duration.ofDays(3652)));
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        reports("clock", "NTP");
    }

    @Test
    void fullDiskKeepsWhatWasShown() throws Exception {
        start(() -> ContentStore.open(folder.resolve("content.db"), 40 << 12, time));
        var many = new org.centerkiosk.core.event.Event[400];
        for (int i = 0; i < many.length; i++) {
            many[i] = event("event-" + i);
        }
        hub.publish(many);
        nextRound();
        assertThat(state().edition().number()).isEqualTo(1);
        assertThat(shown()).containsExactly("opera");
        reports("full", "free space");
        reports("edition 2 cannot be kept");
        start();
        assertThat(state().edition().number()).as("with room again").isEqualTo(2);
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void whoWritesToTheDiskDoesNotWriteToTheScreen() throws Exception {
        follower.close();
        byte[] forged = FakeHub.sign(
                DocumentKind.EDITION,
                EditionWriter.write(hub.content(1, Duration.ofDays(9), event("forged"))),
                SigningKey.generate(),
                SigningKey.generate());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("content.db"));
                PreparedStatement update = connection.prepareStatement("UPDATE document SET body = ?, sha256 = ?")) {
            update.setBytes(1, forged);
            update.setString(2, org.centerkiosk.core.trust.Sha256.hex(forged));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        hub.server.on("/v1/timestamp", status("503 Busy"));
        start();
        assertThat(shown()).isEmpty();
        assertThat(state().edition()).isNull();
        reports("the stored edition is not shown");
        hub.announce();
        nextRound();
        assertThat(shown()).as("fetched anew").containsExactly("opera");
    }

    @Test
    void lostBodyIsFetchedAnew() throws Exception {
        follower.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("content.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE document SET body = x'00'");
        }
        start();
        assertThat(shown()).containsExactly("opera");
        hub.close();
        start();
        assertThat(shown()).as("and kept").containsExactly("opera");
    }

    @Test
    void mediaOfAnotherHashOrLengthIsNotTaken() {
        byte[] picture = SamplePictures.jpeg(40, 30, 0x884422);
        String link = hub.picture(picture);
        String path = "/v1/media/" + link.substring(7);
        hub.server.on(path, ok("image/jpeg", SamplePictures.jpeg(40, 30, 0x224488)));
        hub.publish(event("concert", "", link));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().media()).isEmpty();
        reports("pictures are missing");
        hub.server.on(path, ok("image/jpeg", Arrays.copyOf(picture, picture.length - 1)));
        nextRound();
        assertThat(state().media()).isEmpty();
        hub.server.on(path, ok("image/jpeg", picture));
        nextRound();
        assertThat(state().media()).containsOnlyKeys(link);
    }

    @Test
    void editionThatHasRunOutIsNotAdmitted() {
        hub.publish(Duration.ofHours(1), event("concert"));
        time.set(START.plus(Duration.ofHours(2)));
        hub.server.on(
                "/v1/timestamp",
                ok("application/jose+json", hub.timestamp(START.plus(Duration.ofHours(2)), FakeHub.FRESH)));
        nextRound();
        assertThat(shown()).containsExactly("opera");
        reports("not trusted", "expired");
    }
}
