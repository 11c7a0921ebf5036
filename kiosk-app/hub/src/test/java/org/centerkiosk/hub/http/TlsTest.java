package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

    private static final String PASSWORD = "for the test's key store";

    @TempDir
    Path folder;

    private TlsFiles.Pem pem;

    @BeforeEach
    void files() {
        pem = new TlsFiles.Pem(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    }

    /** A key pair and its own certificate, by the JDK's tool, as PKCS #12. */
    private Path keyStore(String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private void writePem(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        write(pem.chain(), "CERTIFICATE", store.getCertificate("hub").getEncoded());
        write(
                pem.key(),
                "PRIVATE KEY",
                store.getKey("hub", PASSWORD.toCharArray()).getEncoded());
    }

    private static void write(Path file, String what, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }

    private static TestHub start(TlsFiles files, HubLimits limits) throws IOException {
        return TestHub.start(new HubServerSettings("127.0.0.1", 0, files, false, false, limits));
    }

    private static TestHub start(TlsFiles files) throws IOException {
        return start(files, HubLimits.defaults());
    }

    /** Accepts any certificate, to say whose it is. */
    private static final class Curious implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static SSLSocket connect(TestHub hub) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Curious()}, null);
        return (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", hub.server.uri().getPort());
    }

    private static String subject(TestHub hub) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connect(hub)) {
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        }
    }

    @Test
    void pemFilesAreServed() throws Exception {
        writePem("first");
        try (TestHub hub = start(pem);
                SSLSocket socket = connect(hub)) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n".getBytes("US-ASCII"));

            assertThat(TestHub.readAll(socket))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000");
            assertThat(hub.server.uri().getScheme()).isEqualTo("https");
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void aPkcs12FileIsServed() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        try (TestHub hub = start(new TlsFiles.Pkcs12(keyStore("stored"), password))) {
            assertThat(subject(hub)).isEqualTo("CN=stored");
        }
    }

    @Test
    void aNewCertificateIsTakenUpWithoutARestart() throws Exception {
        writePem("first");
        try (TestHub hub = start(pem)) {
            assertThat(subject(hub)).isEqualTo("CN=first");

            writePem("second");
            Files.setLastModifiedTime(pem.chain(), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
            hub.server.checkTls();

            assertThat(subject(hub)).isEqualTo("CN=second");
        }
    }

    @Test
    void aBrokenOneLeavesTheOneBefore() throws Exception {
        writePem("first");
        try (TestHub hub = start(pem)) {
            Files.writeString(pem.chain(), "half a certif");
            Files.setLastModifiedTime(pem.chain(), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
            hub.server.checkTls();

            assertThat(subject(hub)).isEqualTo("CN=first");
        }
    }

    @Test
    void keysOfAnotherKindSayHowToConvertThem() throws Exception {
        writePem("first");
        Files.writeString(pem.key(), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

        assertThatIOException()
                .isThrownBy(() -> start(pem))
                .withMessageContaining("key.pem")
                .withMessageContaining("EC PRIVATE KEY")
                .withMessageContaining("openssl pkcs8");
    }

    @Test
    void aKeyOfAnotherCertificateIsNotTaken() throws Exception {
        writePem("first");
        byte[] key = Files.readAllBytes(pem.key());
        writePem("second");
        Files.write(pem.key(), key);

        assertThatIOException().isThrownBy(() -> start(pem)).withMessageContaining("chain.pem");
    }

    @Test
    void aDribbledHandshakeIsCutOff() throws Exception {
        writePem("first");
        HubLimits all = HubLimits.defaults();
        HubLimits hurried = new HubLimits(
                all.connections(),
                all.liveClients(),
                all.headerBytes(),
                Duration.ofMillis(500),
                all.bodyTime(),
                all.idleTime(),
                all.throttling());
        try (TestHub hub = start(pem, hurried);
                Socket mute = hub.connect()) {
            mute.getOutputStream().write(new byte[] {22, 3, 1});

            assertThat(TestHub.readAll(mute)).isEmpty();
        }
    }

    @Test
    void passwordsDoNotCrossTheNetworkInClear() {
        for (String host : List.of("0.0.0.0", "192.0.2.1", "::")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HubServerSettings(host, 0, null, false, false, HubLimits.defaults()))
                    .withMessageContaining("hub.tls.certificate");
        }
        new HubServerSettings("localhost", 0, null, false, false, HubLimits.defaults());
        new HubServerSettings("::1", 0, null, false, false, HubLimits.defaults());
        new HubServerSettings("0.0.0.0", 0, null, true, false, HubLimits.defaults());
    }
}
