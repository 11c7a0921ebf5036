package org.centerkiosk.terminal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScanKeeperTest {

    private static final String SELF = "/v1/enrolments/self";
    private static final ScanKey FIRST = ScanKey.of(URI.create("https://k.example.org"), new byte[32]);
    private static final ScanKey SECOND =
            ScanKey.of(URI.create("https://k.example.org"), "0123456789abcdef0123456789abcdef".getBytes());

    @TempDir
    private Path storage;

    private final LinkHub hub = new LinkHub();
    private final AtomicInteger changes = new AtomicInteger();
    private Instant time = LinkHub.NOW;

    @AfterEach
    void close() {
        hub.close();
    }

    private ScanKeeper keeper() {
        return new ScanKeeper(storage, () -> time, new Random(1), Runnable::run, changes::incrementAndGet);
    }

    private void enrol(String terminal) throws Exception {
        new TerminalCredential(HubAddress.of(hub.uri()), terminal, SigningKey.generate())
                .write(storage.resolve(Enrolment.CREDENTIAL));
    }

    private void answers(String terminal, String scan) {
        hub.on(SELF, 200, "{\"terminal\":\"%s\",\"name\":\"大厅\",\"state\":\"active\"%s}".formatted(terminal, scan));
    }

    private static String scan(ScanKey key) {
        return ",\"scan\":{\"publicUrl\":\"%s\",\"key\":\"%s\"}".formatted(key.publicUrl(), key.key());
    }

    @Test
    void aMachineThatIsNotEnrolledAsksNobody() {
        ScanKeeper keeper = keeper();
        keeper.tick();
        assertThat(keeper.links()).isNull();
        assertThat(keeper.proof()).isNull();
        assertThat(hub.received).isEmpty();
    }

    @Test
    void makesLinksWithTheKeyThatTheHubTold() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        ScanKeeper keeper = keeper();
        keeper.tick();
        PhoneLinks links = Objects.requireNonNull(keeper.links());
        assertThat(links.domain()).isEqualTo("k.example.org");
        String link = links.to("guzheng");
        assertThat(ScanLink.read(link.substring(link.indexOf("/Q/") + 3))).hasValueSatisfying(read -> {
            assertThat(read.event()).isEqualTo(ScanLink.eventName("guzheng"));
            assertThat(read.terminal()).isEqualTo("t1");
            assertThat(read.isFresh(FIRST.bytes(), Clock.systemUTC().instant()))
                    .as("by the hub's clock, whatever this machine's is")
                    .isTrue();
        });
        String proof = Objects.requireNonNull(keeper.proof());
        assertThat(ScanLink.read(proof))
                .hasValueSatisfying(proved -> assertThat(proved.isProof()).isTrue());
        time = time.plus(Duration.ofMinutes(15));
        assertThat(Objects.requireNonNull(keeper.links()).to("guzheng")).isNotEqualTo(links.to("guzheng"));
        assertThat(changes).hasValue(1);
    }

    @Test
    void asksAgainAfterAnHourAndTakesAnotherKey() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        ScanKeeper keeper = keeper();
        keeper.tick();
        keeper.tick();
        assertThat(hub.received(SELF)).hasSize(1);
        answers("t1", scan(SECOND));
        time = time.plus(Duration.ofMinutes(76));
        keeper.tick();
        assertThat(Objects.requireNonNull(keeper.links()).key()).isEqualTo(SECOND);
        assertThat(changes).hasValue(2);
    }

    @Test
    void keepsTheKeyWhileTheHubIsGoneAndThroughTheNight() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        keeper().tick();
        hub.on(SELF, 503, "{}");
        ScanKeeper later = keeper();
        assertThat(later.links()).as("before it looked at the disk").isNull();
        later.tick();
        assertThat(Objects.requireNonNull(later.links()).key()).isEqualTo(FIRST);
    }

    @Test
    void showsNoLinksOnceTheHubHasNoAddressForPhones() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        ScanKeeper keeper = keeper();
        keeper.tick();
        answers("t1", "");
        time = time.plus(Duration.ofMinutes(76));
        keeper.tick();
        assertThat(keeper.links()).isNull();
        hub.on(SELF, 503, "{}");
        ScanKeeper later = keeper();
        later.tick();
        assertThat(later.links()).isNull();
    }

    @Test
    void aMachineThatWasEnrolledAnewForgetsItsOldKey() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        keeper().tick();
        enrol("t2");
        hub.on(SELF, 503, "{}");
        ScanKeeper keeper = keeper();
        keeper.tick();
        assertThat(keeper.links()).isNull();
    }

    @Test
    void whatCannotBeReadIsAskedForAgain() throws Exception {
        enrol("t1");
        answers("t1", scan(FIRST));
        Files.writeString(storage.resolve("phone-links.json"), "{\"hub\":");
        ScanKeeper keeper = keeper();
        keeper.tick();
        assertThat(Objects.requireNonNull(keeper.links()).key()).isEqualTo(FIRST);
    }
}
