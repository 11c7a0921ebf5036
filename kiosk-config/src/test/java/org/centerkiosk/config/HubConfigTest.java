package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub may be told, and what it may not. */
class HubConfigTest {

    @TempDir
    private Path folder;

    private ConfigResult read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("kiosk.properties"), java.util.List.of(lines));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder)).load();
    }

    @Test
    void hubListensOnItsOwnMachineAlone() {
        HubConfig hub = KioskConfig.defaults().hub();

        assertThat(hub.listen()).isEqualTo(new HubListen("127.0.0.1", 8480));
        assertThat(hub.allowPlainHttp()).isFalse();
        assertThat(hub.database().url()).isNull();
        assertThat(hub.limits().headerTime()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void hubIsAsWritten() throws IOException {
        ConfigResult result = read(
                "hub.directory = data",
                "hub.listen = [::]:443",
                "hub.publicUrl = https://hub.example.org",
                "hub.tls.certificate = chain.pem",
                "hub.tls.key = key.pem",
                "hub.database.url = jdbc:postgresql://db/kiosk",
                "hub.database.user = kiosk",
                "hub.database.password = hush hush");

        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        HubConfig hub = result.config().hub();
        assertThat(hub.directory()).isEqualTo(folder.resolve("data"));
        assertThat(hub.listen()).hasToString("[::]:443");
        assertThat(hub.tls().certificate()).isEqualTo(folder.resolve("chain.pem"));
        assertThat(hub.database().password()).isEqualTo("hush hush");
        assertThat(hub.toString()).doesNotContain("hush");
        assertThat(result.settings().toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub.listen = 8480",
                "hub.listen = localhost",
                "hub.listen = localhost:65536",
                "hub.listen = ::1:8480",
                "hub.tls.certificate = chain.pem",
                "hub.tls.passwordFile = secret",
                "hub.database.url = jdbc:mysql://db/kiosk",
                "hub.database.url = jdbc:postgresql://db/kiosk?user=kiosk&password=secret",
                "hub.database.connections = 0",
                "hub.limits.liveClients = 12000",
                "hub.allowPlainHttp = yes"
            })
    void mistakesAreFound(String line) throws IOException {
        assertThat(read(line))
                .isInstanceOfSatisfying(
                        ConfigResult.Rejected.class,
                        rejected -> assertThat(rejected.problems()).hasSize(1));
    }

    @Test
    void twoCertificatesAreOneTooMany() throws IOException {
        assertThat(read("hub.tls.certificate = a", "hub.tls.key = b", "hub.tls.store = c", "hub.tls.passwordFile = d"))
                .isInstanceOf(ConfigResult.Rejected.class);
    }
}
