package org.centerkiosk.core.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FetchClientTest {

    private static final int CAP = 1 << 20;
    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(20), CAP, 3);
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    private final HostileServer server = new HostileServer();
    private final FetchClient client = new FetchClient(Duration.ofSeconds(5));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private FetchResult fetch(URI uri, Validators known, FetchLimits limits) {
        return client.fetch(new FetchRequest(uri, null, known, "text/calendar", limits));
    }

    private FetchResult fetch(String path) {
        return fetch(server.uri(path), Validators.NONE, LIMITS);
    }

    private Failed failed(String path, Reason reason) {
        return failed(fetch(path), reason);
    }

    private static Failed failed(FetchResult result, Reason reason) {
        assertThat(result).isInstanceOf(Failed.class);
        Failed failed = (Failed) result;
        assertThat(failed.reason()).as(failed.what()).isEqualTo(reason);
        assertThat(failed.remedy()).isNotBlank();
        return failed;
    }

    @Test
    void bodyComesWithTypeAndValidators() {
        server.on("/a.ics", (request, out) -> {
            out.write(head(
                    "200 OK",
                    "Content-Type: text/calendar; charset=utf-8",
                    "ETag: \"v1\"",
                    "Last-Modified: Sat, 21 Nov 2026 08:00:00 GMT",
                    "Date: Sun, 22 Nov 2026 08:00:00 GMT",
                    "Content-Length: " + CALENDAR.length()));
            out.write(CALENDAR.getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(fetch("/a.ics")).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.body()).asString().isEqualTo(CALENDAR);
            assertThat(fetched.contentType()).isEqualTo("text/calendar; charset=utf-8");
            assertThat(fetched.validators()).isEqualTo(new Validators("\"v1\"", "Sat, 21 Nov 2026 08:00:00 GMT"));
            assertThat(fetched.serverTime()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        });
    }

    @Test
    void ageOfACachedAnswerCountsTowardsTheServersTime() {
        server.on("/a", status("200 OK", "Date: Sun, 22 Nov 2026 08:00:00 GMT", "Age: 3600", "Content-Length: 0"));
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.serverTime()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void knownValidatorsMakeTheRequestConditional() {
        server.on("/a", status("304 Not Modified", "ETag: \"v1\""));
        Validators known = new Validators("\"v1\"", "Sat, 21 Nov 2026 08:00:00 GMT");
        FetchResult result = fetch(server.uri("/a"), known, LIMITS);
        assertThat(server.requests().getFirst().headers())
                .containsEntry("if-none-match", "\"v1\"")
                .containsEntry("if-modified-since", "Sat, 21 Nov 2026 08:00:00 GMT");
        assertThat(result).isInstanceOf(NotModified.class);
    }

    @Test
    void notModifiedWithoutContentAtHandIsAFailure() {
        server.on("/a", status("304 Not Modified"));
        assertThat(failed("/a", Reason.UNEXPECTED).what()).contains("304", "nothing was at hand");
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, NOT_FOUND, false",
        "410 Gone, NOT_FOUND, false",
        "401 Unauthorized, REFUSED, false",
        "403 Forbidden, REFUSED, false",
        "418 Teapot, UNEXPECTED, false",
        "204 No Content, UNEXPECTED, false",
        "429 Too Many Requests, SERVER_ERROR, true",
        "500 Internal Server Error, SERVER_ERROR, true",
        "503 Service Unavailable, SERVER_ERROR, true"
    })
    void errorStatusNamesAddressAndRemedy(String status, Reason reason, boolean offline) {
        server.on("/a", status(status));
        Failed failed = failed("/a", reason);
        assertThat(failed.what()).contains(server.uri("/a").toString(), status.substring(0, 3));
        assertThat(failed.reason().isOffline()).isEqualTo(offline);
    }

    @Test
    void waitThatTheServerAsksForIsPassedOn() {
        server.on("/a", status("503 Service Unavailable", "Retry-After: 120"));
        assertThat(failed("/a", Reason.SERVER_ERROR).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void closedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        FetchResult result = fetch(URI.create("http://127.0.0.1:" + port + "/a"), Validators.NONE, LIMITS);
        assertThat(failed(result, Reason.UNREACHABLE).what()).contains("127.0.0.1:" + port);
    }

    @Test
    void nameWithoutAddressIsUnknown() {
        // RFC 6761, 6.4: .invalid never resolves.
        FetchResult result = fetch(URI.create("http://nobody.invalid/a"), Validators.NONE, LIMITS);
        assertThat(failed(result, Reason.UNKNOWN_HOST).what()).contains("nobody.invalid");
    }

    @Test
    void connectionClosedWithoutAnAnswerIsUnreachable() {
        server.on("/a", (request, out) -> {});
        failed("/a", Reason.UNREACHABLE);
    }

    @Test
    void bodyShorterThanAnnouncedIsCutOff() {
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Length: 1000"));
            out.write(CALENDAR.getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(failed("/a", Reason.CUT_OFF).what()).contains("cut off");
    }

    @Test
    void chunkedBodyWithoutItsEndIsCutOff() {
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Transfer-Encoding: chunked"));
            out.write("5\r\nBEGIN\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        failed("/a", Reason.CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({"-5", "99999999999999999999999", "ten"})
    void nonsenseContentLengthIsAFailureAndNoCrash(String length) {
        server.on("/a", (request, out) -> out.write(head("200 OK", "Content-Length: " + length)));
        assertThat(fetch("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void bodyLongerThanAnnouncedEndsWhereAnnounced() {
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Length: 5"));
            out.write(CALENDAR.getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.body()).asString().isEqualTo("BEGIN"));
    }

    @Test
    void bodyAnnouncedTooLargeIsNotBegun() {
        CountDownLatch release = new CountDownLatch(1);
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Length: 1073741824"));
            out.flush();
            await(release);
        });
        try {
            assertThat(failed("/a", Reason.TOO_LARGE).what()).contains("larger", String.valueOf(CAP));
        } finally {
            release.countDown();
        }
    }

    @Test
    void gigabyteBodyIsHungUpOnAtTheLimit() throws InterruptedException {
        AtomicLong written = new AtomicLong();
        CountDownLatch hungUp = new CountDownLatch(1);
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Type: text/calendar"));
            byte[] block = new byte[1 << 16];
            try {
                for (long size = 0; size < 1L << 30; size += block.length) {
                    out.write(block);
                    written.addAndGet(block.length);
                }
            } finally {
                hungUp.countDown();
            }
        });
        failed("/a", Reason.TOO_LARGE);
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
        // What the program took is the limit; the rest lay in the buffers of two sockets.
        assertThat(written.get()).isLessThan(CAP + (32L << 20));
    }

    @Test
    void gzipIsInflated() throws IOException {
        serveGzip("/a", gzip(CALENDAR.getBytes(StandardCharsets.US_ASCII)));
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.body()).asString().isEqualTo(CALENDAR));
        assertThat(server.requests().getFirst().headers()).containsEntry("accept-encoding", "gzip");
    }

    @Test
    void gzipBombIsRefusedAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[CAP + 1]);
        assertThat(bomb.length).isLessThan(CAP / 100);
        serveGzip("/a", bomb);
        assertThat(failed("/a", Reason.TOO_LARGE).what()).contains("inflates to more");
    }

    @Test
    void bodyOfExactlyTheLimitIsTaken() throws IOException {
        serveGzip("/a", gzip(new byte[CAP]));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        server.on("/b", ok("text/calendar", new byte[CAP]));
        assertThat(fetch("/b")).isInstanceOf(Fetched.class);
        server.on("/c", ok("text/calendar", new byte[CAP + 1]));
        failed("/c", Reason.TOO_LARGE);
    }

    @Test
    void gzipThatEndsEarlyIsCutOff() throws IOException {
        byte[] whole = gzip(CALENDAR.getBytes(StandardCharsets.US_ASCII));
        serveGzip("/a", java.util.Arrays.copyOf(whole, whole.length / 2));
        failed("/a", Reason.CUT_OFF);
    }

    @Test
    void whatIsNoGzipIsRefused() {
        serveGzip("/a", CALENDAR.getBytes(StandardCharsets.US_ASCII));
        assertThat(failed("/a", Reason.UNEXPECTED).what()).contains("gzip");
    }

    @Test
    void unknownEncodingIsRefused() {
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Encoding: br", "Content-Length: 3"));
            out.write(new byte[3]);
        });
        assertThat(failed("/a", Reason.UNEXPECTED).what()).contains("br");
    }

    @Test
    void dribblingServerIsLeftAtTheOverallTimeOut() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "Content-Type: text/calendar"));
            dribble(out, left);
        });
        FetchLimits hasty = new FetchLimits(Duration.ofMillis(600), CAP, 3);
        FetchResult result = fetch(server.uri("/a"), Validators.NONE, hasty);
        failed(result, Reason.TIMED_OUT);
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void dribblingHeadIsLeftAtTheOverallTimeOut() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        server.on("/a", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            dribble(out, left);
        });
        FetchLimits hasty = new FetchLimits(Duration.ofMillis(600), CAP, 3);
        failed(fetch(server.uri("/a"), Validators.NONE, hasty), Reason.TIMED_OUT);
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void redirectsAreFollowedAlsoToAddressesInRawUtf8() {
        server.on("/a", status("301 Moved", "Location: /b", "Content-Length: 0"));
        server.on("/b", status("307 Moved", "Location: " + server.uri("/活动.ics"), "Content-Length: 0"));
        server.on("/%E6%B4%BB%E5%8A%A8.ics", ok("text/calendar", CALENDAR));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void redirectLoopIsSeen() {
        server.on("/a", status("302 Found", "Location: /b", "Content-Length: 0"));
        server.on("/b", status("302 Found", "Location: /a", "Content-Length: 0"));
        assertThat(failed("/a", Reason.REDIRECTS).what()).contains("in a circle");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void redirectsAreCounted() {
        for (int i = 0; i < 10; i++) {
            server.on("/" + i, status("302 Found", "Location: /" + (i + 1), "Content-Length: 0"));
        }
        assertThat(failed("/0", Reason.REDIRECTS).what()).contains("more than 3 times");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://127.0.0.1/a", "mailto:a@b.c", "http://[::bad/", "'http:///no-host'"})
    void redirectElsewhereThanToTheWebIsRefused(String location) {
        server.on("/a", status("302 Found", "Location: " + location, "Content-Length: 0"));
        failed("/a", Reason.REDIRECTS);
    }

    @Test
    void redirectWithoutAnAddressIsRefused() {
        server.on("/a", status("302 Found", "Content-Length: 0"));
        failed("/a", Reason.REDIRECTS);
    }

    @Test
    void secureAddressNeverLeadsToAnInsecureOne() {
        RedirectTrail trail = new RedirectTrail(URI.create("https://example.org/a"), 3);
        assertThat(trail.follow("http://example.org/b"))
                .hasValueSatisfying(refused -> assertThat(refused.what()).contains("from https to http"));
        assertThat(trail.follow("https://example.org/b")).isEmpty();
    }

    @Test
    void secretStaysWithItsOrigin() {
        try (HostileServer other = new HostileServer()) {
            server.on("/a", status("302 Found", "Location: /b", "Content-Length: 0"));
            server.on("/b", status("302 Found", "Location: " + other.uri("/c"), "Content-Length: 0"));
            other.on("/c", ok("text/calendar", CALENDAR));
            FetchRequest request =
                    new FetchRequest(server.uri("/a"), "Bearer secret", Validators.NONE, "text/calendar", LIMITS);
            assertThat(client.fetch(request)).isInstanceOf(Fetched.class);
            assertThat(server.requests())
                    .allSatisfy(seen -> assertThat(seen.headers()).containsEntry("authorization", "Bearer secret"));
            assertThat(other.requests().getFirst().headers()).doesNotContainKey("authorization");
            assertThat(request.toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource({"unquoted", "'\"half'", "'\"ünïcode\"'", "'W/'", "'\"a\" , \"b\"'"})
    void etagAgainstTheGrammarIsNotSentBack(String etag) {
        server.on("/a", (request, out) -> {
            out.write(head("200 OK", "ETag: " + etag, "Last-Modified: yesterday", "Content-Length: 0"));
        });
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.validators()).isEqualTo(Validators.NONE));
    }

    @Test
    void reportsShowNeitherPasswordsNorQueries() {
        assertThat(Address.shown(URI.create("https://user:word@example.org:8443/a/b.ics?token=x")))
                .isEqualTo("https://example.org:8443/a/b.ics?…");
    }

    @Test
    void addressesThatAreNotOfTheWebAreRefused() {
        failed(fetch(URI.create("ftp://example.org/a"), Validators.NONE, LIMITS), Reason.UNEXPECTED);
    }

    @Test
    void errorAroundAFailureIsLookedThrough() {
        IOException failure = new IOException("Too many open files");
        assertThat(Failures.meant(new InternalError(new InternalError(failure))))
                .isSameAs(failure);
        Error error = new InternalError("of its own");
        assertThat(Failures.meant(error)).isSameAs(error);
    }

    @Test
    void closedClientFetchesNothingMore() {
        client.close();
        failed("/a", Reason.UNREACHABLE);
        assertThat(server.requests()).isEmpty();
    }

    private void serveGzip(String path, byte[] body) {
        server.on(path, (request, out) -> {
            out.write(head("200 OK", "Content-Encoding: gzip", "Content-Length: " + body.length));
            out.write(body);
        });
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    /** A byte now and then, until the other side is gone. */
    private static void dribble(OutputStream out, CountDownLatch left) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
