import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.ServedDocument;
import org.centerkiosk.hub.http.ServedFile;
import org.centerkiosk.hub.http.TerminalAuthenticator;

/** What scripts/bench-hub measures, and the client with a fixed rate that wrk lacks. */
final class Hub {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int EVENTS = 850;

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "edition" -> Files.write(Path.of(arguments[1]), edition());
            case "serve" -> serve(Path.of(arguments[1]));
            case "rate" -> rate(URI.create(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Signed by two; the same texts in every run, of the size that a district's month has. */
    private static byte[] edition() {
        Random random = new Random(850);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(event("event-" + i + "@bench.example", random));
        }
        List<Venue> venues = List.of(new Venue("bench", Venue.Kind.CENTRE, null, LocalText.of("文明实践中心")));
        EditionContent content = new EditionContent(
                1, "bench", NOW, NOW.plus(Duration.ofDays(40)), venues, events, List.of());
        return Envelope.unsigned(DocumentKind.EDITION, EditionWriter.write(content))
                .signedBy(SigningKey.of(new byte[32]))
                .signedBy(SigningKey.of("a second person's seed, 32 bytes".getBytes(StandardCharsets.UTF_8)))
                .bytes();
    }

    private static Event event(String uid, Random random) {
        List<Session> sessions = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            Instant start = NOW.plus(Duration.ofMinutes(15L * random.nextInt(2_880)));
            Seats seats = new Seats(30, random.nextInt(31), null, true, NOW);
            sessions.add(new Session(new SessionId(uid, start), start, start.plus(Duration.ofHours(2)), ZONE, false,
                    SessionStatus.SCHEDULED, null, null, Place.of("二楼 " + random.nextInt(200, 260) + " 教室"), 0, seats));
        }
        sessions.sort((one, other) -> one.start().compareTo(other.start()));
        return new Event(uid, LocalText.of(words(random, 10)), LocalText.of(words(random, 8)),
                LocalText.of(words(random, 40)), Category.values()[random.nextInt(Category.values().length)], List.of(),
                List.of(), LocalText.of("零基础"), LocalText.of("免费·凭票入场"), null, null, null, null, sessions, count,
                "bench", "");
    }

    /** Characters about as common as in running text: neither all the same nor all different to the compressor. */
    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (0x4E00 + (int) Math.min(2_000, Math.abs(random.nextGaussian() * 500))));
        }
        return text.toString();
    }

    private static void serve(Path file) throws IOException, InterruptedException {
        ServedDocument edition = ServedDocument.of(Files.readAllBytes(file));
        HubParts parts = new HubParts(new One(edition), token -> Optional.empty(),
                request -> new TerminalAuthenticator.Refused(new Problem(401, "no-terminals", "No.", "None.")), List.of(),
                InstantSource.system());
        HubServer server = HubServer.start(HubServerSettings.local(), parts);
        System.out.println(server.uri());
        Thread.currentThread().join();
    }

    private record One(ServedDocument edition) implements PublishedDocuments {
        @Override
        public Store.Subscription subscribe(Consumer<? super LiveState> listener) {
            listener.accept(live());
            return () -> {};
        }

        @Override
        public LiveState live() {
            return new LiveState(0, 1, 0, null);
        }

        @Override
        public Optional<ServedDocument> root(int number) {
            return Optional.empty();
        }

        @Override
        public Optional<ServedDocument> latestRoot() {
            return Optional.empty();
        }

        @Override
        public Optional<ServedDocument> timestamp() {
            return Optional.empty();
        }

        @Override
        public Optional<ServedDocument> edition(int number) {
            return number == 1 ? Optional.of(edition) : Optional.empty();
        }

        @Override
        public Optional<ServedDocument> latestEdition() {
            return Optional.of(edition);
        }

        @Override
        public Optional<ServedDocument> editionInMemory(int number) {
            return edition(number);
        }

        @Override
        public Optional<ServedDocument> takeover() {
            return Optional.empty();
        }

        @Override
        public Optional<ServedFile> media(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<PublishedProgramme> programme() {
            return Optional.empty();
        }
    }

    /**
     * Asks at fixed times, whatever became of the requests before: each waits from the time at which it was due, so that
     * a pause of the server counts against all that fell into it.
     */
    private static void rate(URI uri, int perSecond, int seconds) throws Exception {
        byte[] request = ("GET " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nAccept-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        int total = perSecond * seconds;
        int warm = perSecond * Math.min(5, seconds / 3);
        long[] nanos = new long[total];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime() + 200_000_000;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            clients.add(Thread.ofVirtual().start(() -> {
                try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
                    socket.setTcpNoDelay(true);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    OutputStream out = socket.getOutputStream();
                    byte[] body = new byte[1 << 16];
                    for (int n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
                        long due = start + n * (1_000_000_000L / perSecond);
                        long wait = due - System.nanoTime();
                        if (wait > 0) {
                            Thread.sleep(Duration.ofNanos(wait));
                        }
                        out.write(request);
                        bytes.addAndGet(read(in, body));
                        nanos[n] = System.nanoTime() - due;
                    }
                } catch (IOException | InterruptedException e) {
                    failed.incrementAndGet();
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        long[] counted = Arrays.copyOfRange(nanos, warm, total);
        Arrays.sort(counted);
        System.out.printf("%.2f %.2f %.2f %d %d%n", at(counted, 0.50), at(counted, 0.99), at(counted, 1), failed.get(),
                bytes.get() / total);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    /** Reads one answer, and says how long its body was. */
    private static long read(InputStream in, byte[] body) throws IOException {
        long length = -1;
        String line = line(in);
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException(line);
        }
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        for (long left = length; left > 0; ) {
            int read = in.read(body, 0, (int) Math.min(left, body.length));
            if (read < 0) {
                throw new IOException("the answer stopped");
            }
            left -= read;
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
