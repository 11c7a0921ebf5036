package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that nobody vouches for, for another name, and out of date. */
@Timeout(60)
class PinnedTrustTest {

    private static final String PASSWORD = "not a secret";

    @TempDir
    private static Path folder;

    private HttpsServer server;
    private String fingerprint;

    @BeforeEach
    void serve() throws Exception {
        KeyStore store = store();
        byte[] certificate = store.getCertificate("hub").getEncoded();
        fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static KeyStore store() throws Exception {
        Path file = folder.resolve("hub.p12");
        if (!Files.exists(file)) {
            Process made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "hub",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=elsewhere.example",
                            "-startdate",
                            "2020/01/01",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            made.getInputStream().readAllBytes();
            assertThat(made.waitFor()).isZero();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private FetchResult ask(@Nullable String pinned) throws IOException {
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        try (HubTransport transport = new HubTransport(new HubAddress(uri, pinned))) {
            HubClient client = new HubClient(transport, null, InstantSource.system());
            HubResult<HubReply> other = transport.send(HubRequest.of("GET", "/v1/fleet"));
            FetchResult document = client.timestamp();
            assertThat(other instanceof HubResult.Answered).isEqualTo(document instanceof FetchResult.Fetched);
            return document;
        }
    }

    @Test
    void certificateOfTheJoinCodeIsTrusted() throws IOException {
        assertThat(ask(fingerprint)).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void anyOtherIsNot() throws IOException {
        String other = "0".repeat(64);
        assertThat(ask(other)).isInstanceOfSatisfying(FetchResult.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.INSECURE);
            assertThat(failed.what()).contains(fingerprint);
        });
    }

    @Test
    void withoutAPinThePlatformDecides() throws IOException {
        assertThat(ask(null))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INSECURE));
    }
}
