package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.centerkiosk.core.fetch.HostileServer.Answer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, what was good before stays on show, and a line says what is wrong. */
@Timeout(60)
class BadTransportTest extends SyncTestCase {

    static Stream<Arguments> badAnswers() throws IOException {
        return Stream.of(
                Arguments.of("no answer", (Answer) (request, out) -> {}, "gives no answer", true),
                Arguments.of("not found", status("404 Not Found", "Content-Length: 0"), "404", false),
                Arguments.of("server error", status("500 Oops", "Content-Length: 0"), "500", true),
                Arguments.of("log-in page", ok("text/html", "<html>Log in</html>"), "HTML page", false),
                Arguments.of(
                        "redirect loop",
                        status("302 Found", "Location: /library", "Content-Length: 0"),
                        "in a circle",
                        false),
                Arguments.of("cut off", (Answer) BadTransportTest::cutOff, "cut off", true),
                Arguments.of("endless", (Answer) BadTransportTest::endless, "larger than the limit", false),
                Arguments.of(
                        "announced as 1 GB",
                        status("200 OK", "Content-Length: 1073741824"),
                        "larger than the limit",
                        false),
                Arguments.of("gzip bomb", gzip(new byte[MAX_BYTES * 4]), "inflates to more", false),
                Arguments.of("dribble", (Answer) BadTransportTest::dribble, "not done within", true),
                Arguments.of("nonsense length", status("200 OK", "Content-Length: ten"), "against HTTP", false),
                Arguments.of("304 for nothing", status("304 Not Modified"), "nothing was at hand", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void lastGoodContentStaysAndTheReportSaysWhy(String name, Answer bad, String report, boolean offline) {
        server.on("/library", ok("text/plain", CALLIGRAPHY)).on("/museum", ok("text/plain", "\n"));
        start(source("library"), source("museum"));
        server.on("/library", bad).on("/museum", ok("text/plain", OPERA));
        nextRound();
        assertThat(shown()).containsExactly("calligraphy", "opera");
        assertThat(statusOf("library").failure()).contains(report);
        assertThat(statusOf("library").lastContact()).isEqualTo(START);
        assertThat(state().asOf()).isEqualTo(START);
        assertThat(state().offline()).isEqualTo(offline);
        reports("library", report, " – ");
        server.on("/library", ok("text/plain", CALLIGRAPHY));
        nextRound();
        assertThat(statusOf("library").failure()).isNull();
        assertThat(state().offline()).isFalse();
        assertThat(state().problems()).isEmpty();
    }

    private static void cutOff(Object request, OutputStream out) throws IOException {
        out.write(head("200 OK", "Content-Length: 1000"));
        out.write(OPERA.getBytes(StandardCharsets.UTF_8));
    }

    private static void endless(Object request, OutputStream out) throws IOException {
        out.write(head("200 OK"));
        byte[] block = new byte[1 << 16];
        for (long size = 0; size < 1L << 30; size += block.length) {
            out.write(block);
        }
    }

    private static void dribble(Object request, OutputStream out) throws IOException {
        out.write(head("200 OK"));
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return (request, out) -> {
            out.write(head("200 OK", "Content-Encoding: gzip", "Content-Length: " + bytes.size()));
            bytes.writeTo(out);
        };
    }
}
