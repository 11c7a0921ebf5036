package org.centerkiosk.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ServiceManagerTest {

    @TempDir
    private Path folder;

    private String path() {
        return folder.resolve("notify").toString();
    }

    @Test
    void aServiceManagerHearsWhatItIsTold() {
        hears(path());
    }

    @Test
    void anAbstractNameIsReachedAsWell() {
        hears("@center-kiosk-test-" + UUID.randomUUID());
    }

    private static void hears(String address) {
        try (ListeningManager systemd = new ListeningManager(address);
                ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", address))) {
            assertThat(manager.isThere()).isTrue();
            manager.ready("大厅");
            manager.alive();
            manager.status("two\nlines");
            manager.stopping("ends");
            assertThat(systemd.heard()).isEqualTo("READY=1\nSTATUS=大厅");
            assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
            assertThat(systemd.heard()).isEqualTo("STATUS=two · lines");
            assertThat(systemd.heard()).isEqualTo("STOPPING=1\nSTATUS=ends");
        }
    }

    @Test
    void patienceIsGivenInMicroseconds() {
        assertThat(patience("20000000")).isEqualTo("PT20S");
        assertThat(patience("0")).isEqualTo("none");
        assertThat(patience("soon")).isEqualTo("none");
    }

    private String patience(String microseconds) {
        try (ServiceManager manager =
                ServiceManager.of(Map.of("NOTIFY_SOCKET", path(), "WATCHDOG_USEC", microseconds))) {
            return manager.patience().map(Duration::toString).orElse("none");
        }
    }

    @Test
    void whoWasStartedByHandTellsNobody() {
        assertThat(ServiceManager.of(Map.of())).isSameAs(ServiceManager.NONE);
        assertThat(ServiceManager.of(Map.of("NOTIFY_SOCKET", ""))).isSameAs(ServiceManager.NONE);
    }

    @Test
    void anAddressThatIsNoneIsNoReasonNotToStart() {
        assertThat(ServiceManager.of(Map.of("NOTIFY_SOCKET", "vsock:2:1234"))).isSameAs(ServiceManager.NONE);
        assertThat(ServiceManager.of(Map.of("NOTIFY_SOCKET", "/" + "long".repeat(40))))
                .isSameAs(ServiceManager.NONE);
    }

    @Test
    void aManagerThatGoesAndComesBackIsToldAgain() throws Exception {
        try (ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", path()))) {
            manager.alive();
            try (ListeningManager systemd = new ListeningManager(path())) {
                manager.alive();
                assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
            }
            Files.delete(folder.resolve("notify"));
            manager.alive();
            try (ListeningManager systemd = new ListeningManager(path())) {
                manager.status("again");
                assertThat(systemd.heard()).isEqualTo("STATUS=again");
            }
        }
    }
}
