package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.centerkiosk.core.watch.ServiceManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HubWatchTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicInteger status = new AtomicInteger(200);

    /** A service manager that keeps what it is told. */
    private record Recorder(Duration limit, BlockingQueue<String> told) implements ServiceManager {

        Recorder(Duration limit) {
            this(limit, new LinkedBlockingQueue<>());
        }

        @Override
        public void tell(String assignments) {
            told.add(assignments);
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Duration> patience() {
            return Optional.of(limit);
        }

        /** The next that is not what it is told again and again. */
        String next(String again) throws InterruptedException {
            String heard = told.poll(30, TimeUnit.SECONDS);
            return again.equals(heard) ? next(again) : String.valueOf(heard);
        }

        @Override
        public void close() {
            told.add("closed");
        }
    }

    private HttpServer answering(HttpServer server) {
        server.createContext("/health", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status.get(), -1);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI uri(String scheme, int port) {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    @Test
    void aHubThatAnswersLives() throws Exception {
        HttpServer server = answering(HttpServer.create(anyPort(), 0));
        Recorder manager = new Recorder(LIMIT);
        URI hub = uri("http", server.getAddress().getPort());
        HubWatch watch = HubWatch.start(hub, manager);
        assertThat(manager.next("")).isEqualTo("READY=1\nSTATUS=serves at " + hub);
        assertThat(manager.next("")).isEqualTo("WATCHDOG=1");
        watch.close();
        assertThat(manager.next("WATCHDOG=1")).isEqualTo("STOPPING=1\nSTATUS=ends");
        assertThat(manager.next("WATCHDOG=1")).isEqualTo("closed");
        server.stop(0);
    }

    @Test
    void aHubThatDoesNotAnswerIsSilent() throws Exception {
        Recorder manager = new Recorder(Duration.ofMillis(400));
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HubWatch watch = HubWatch.start(uri("http", deaf.getLocalPort()), manager)) {
            assertThat(watch).isNotNull();
            assertThat(manager.next("")).startsWith("READY=1");
            assertThat(manager.next("")).startsWith("STATUS=the hub does not answer itself");
        }
        assertThat(manager.told()).doesNotContain("WATCHDOG=1");
    }

    @Test
    void anErrorIsNoAnswerAndARefusalIs() throws Exception {
        HttpServer server = answering(HttpServer.create(anyPort(), 0));
        SelfCheck check = new SelfCheck(uri("http", server.getAddress().getPort()), LIMIT);
        assertThat(check.trouble()).isEmpty();
        status.set(429);
        assertThat(check.trouble()).isEmpty();
        status.set(503);
        assertThat(check.trouble()).contains("503");
        server.stop(0);
        assertThat(check.trouble()).contains("does not answer");
    }

    @Test
    void theSameThroughTls(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(folder.resolve("hub.p12"))));
        answering(server);
        assertThat(new SelfCheck(uri("https", server.getAddress().getPort()), LIMIT).trouble())
                .isEmpty();
        server.stop(0);
    }

    private static SSLContext tls(Path file) throws Exception {
        String password = "for the test";
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=someone else",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
