import java.awt.Rectangle;
import java.awt.Robot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.StaffClient;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.SigningKey;

/**
 * Publishes editions at the demo's hub and looks at the X display until the change is there; see scripts/bench-publish.
 * The time begins when the second person's approval is sent.
 */
final class Publish {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A turned minute on the clock changes less than this part of what stands still. */
    private static final double CHANGED = 0.003;

    private final Robot robot = new Robot();
    private final Rectangle screen;

    private Publish() throws Exception {
        var size = java.awt.Toolkit.getDefaultToolkit().getScreenSize();
        screen = new Rectangle(size.width / 4, 0, size.width / 4, size.height);
    }

    /** Arguments: the hub's address, the demo's folder, publications. */
    public static void main(String[] arguments) throws Exception {
        URI hub = URI.create(arguments[0]);
        Path folder = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        List<Long> first = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        try (HubTransport transport = new HubTransport(HubAddress.of(hub));
                StaffClient author = signIn(transport, folder, "lin");
                StaffClient approver = signIn(transport, folder, "zhou")) {
            HubClient reading = new HubClient(transport, null, Clock.systemUTC());
            SigningKey authorKey = key(folder, "lin");
            SigningKey approverKey = key(folder, "zhou");
            Publish bench = new Publish();
            for (int round = 1; round <= rounds; round++) {
                EditionContent content = changed(reading, answered(author.overview()).edition(), round);
                Envelope envelope = Envelope.unsigned(DocumentKind.EDITION, EditionWriter.write(content));
                HubDraft draft = answered(author.submit(envelope.signedBy(authorKey).bytes()));
                var signature = envelope.signedBy(approverKey).signatures().getFirst();
                Before before = bench.standing();
                long begin = System.nanoTime();
                HubDraft done = answered(approver.approve(draft.draft(), signature, null));
                known.add(System.nanoTime() - begin);
                if (!done.isPublished()) {
                    throw new IllegalStateException("not published: " + done);
                }
                first.add(bench.changedAfter(before, begin));
                System.err.printf("edition %d: answered %d ms, on screen %d ms%n",
                        content.number(), known.getLast() / 1_000_000, first.getLast() / 1_000_000);
            }
        }
        print("hub answers the approval", known);
        long p95 = print("approval sent to first changed pixels", first);
        System.exit(p95 <= 2_000 ? 0 : 1);
    }

    private static StaffClient signIn(HubTransport transport, Path folder, String name) throws Exception {
        return answered(StaffClient.signIn(transport, name, secret(folder, name)));
    }

    private static String secret(Path folder, String name) throws Exception {
        return Files.readString(folder.resolve(name + ".secret")).strip();
    }

    private static SigningKey key(Path folder, String name) throws Exception {
        return KeyFile.open(folder.resolve(name + ".key"), secret(folder, name).toCharArray());
    }

    private static <T> T answered(HubResult<T> result) {
        if (result instanceof HubResult.Answered<T> answered) {
            return answered.value();
        }
        throw new IllegalStateException(result.trouble());
    }

    /** The edition that is published, with every title changed. */
    private static EditionContent changed(HubClient reading, int edition, int round) throws Exception {
        if (!(reading.edition(edition) instanceof FetchResult.Fetched fetched)) {
            throw new IllegalStateException("edition " + edition + " cannot be had");
        }
        byte[] payload = Envelope.parse(DocumentKind.EDITION, fetched.body()).payload();
        if (!(new EditionReader().read(payload) instanceof EditionReading.Readable readable)) {
            throw new IllegalStateException("edition " + edition + " cannot be read");
        }
        EditionContent before = readable.content();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String word = round % 2 == 0 ? "锦绣雅集" : "一二三人";
        List<Event> events = before.events().stream().map(event -> titled(event, word + round)).toList();
        return new EditionContent(
                before.number() + 1,
                before.centre(),
                now,
                now.plus(Duration.ofDays(45)),
                before.venues(),
                events,
                before.media());
    }

    private static Event titled(Event event, String title) {
        return new Event(
                event.uid(),
                new LocalText(title, null),
                event.subtitle(),
                event.description(),
                event.category(),
                event.keywords(),
                event.people(),
                event.audience(),
                event.admission(),
                event.url(),
                event.image(),
                event.color(),
                event.terms(),
                event.sessions(),
                event.sessionCount(),
                event.venue(),
                event.source());
    }

    /**
     * What is on screen.
     *
     * @param still which pixels have not moved for a while
     */
    private record Before(int[] pixels, boolean[] still, int count) {}

    private Before standing() {
        int[] one = pixels();
        boolean[] still = new boolean[one.length];
        java.util.Arrays.fill(still, true);
        for (int look = 0; look < 10; look++) {
            LockSupport.parkNanos(150_000_000);
            int[] other = pixels();
            for (int i = 0; i < one.length; i++) {
                still[i] &= one[i] == other[i];
            }
        }
        int count = 0;
        for (boolean stands : still) {
            count += stands ? 1 : 0;
        }
        return new Before(one, still, count);
    }

    private long changedAfter(Before before, long begin) {
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            int[] now = pixels();
            int different = 0;
            for (int i = 0; i < now.length; i++) {
                different += before.still()[i] && now[i] != before.pixels()[i] ? 1 : 0;
            }
            if (different > before.count() * CHANGED) {
                return System.nanoTime() - begin;
            }
            // Looking all the time would take the processor from what is measured.
            LockSupport.parkNanos(10_000_000);
        }
        throw new IllegalStateException("the change did not come to the screen within " + PATIENCE);
    }

    private int[] pixels() {
        var image = robot.createScreenCapture(screen);
        return image.getRGB(0, 0, screen.width, screen.height, null, 0, screen.width);
    }

    private static long print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        long p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1_000_000;
        System.out.printf("%-40s n=%d  min %d  median %d  p95 %d  max %d ms%n",
                what,
                sorted.size(),
                sorted.getFirst() / 1_000_000,
                sorted.get(sorted.size() / 2) / 1_000_000,
                p95,
                sorted.getLast() / 1_000_000);
        return p95;
    }
}
