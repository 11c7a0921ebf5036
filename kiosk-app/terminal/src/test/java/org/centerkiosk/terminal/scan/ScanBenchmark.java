package org.centerkiosk.terminal.scan;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.centerkiosk.config.CameraConfig;

/**
 * What scripts/bench-scan runs: our reader beside ZXing, BoofCV, zxing-cpp and zbar on the same generated frames. Times
 * are of the processor, so that other work on the machine does not count; each frame begins the ladder anew.
 */
final class ScanBenchmark {

    private static final List<String> READERS = List.of("ours", "ZXing", "BoofCV", "zxing-cpp", "zbar");
    private static final int WARM_UP = 80;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final QrReader ours = new QrReader(threads::getCurrentThreadCpuTime);
    private final ZxingReader zxing = new ZxingReader();
    private final QrCodeDetector<GrayU8> boof = FactoryFiducial.qrcode(null, GrayU8.class);
    private final Path file;
    private final int[] wrong = new int[READERS.size()];
    private final List<Double> times = new ArrayList<>();
    private final Map<Hardship, int[]> read = new EnumMap<>(Hardship.class);

    private ScanBenchmark(Path file) {
        this.file = file;
    }

    /** {@code frames FILE COUNT SEED…}, or {@code stream COUNT}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("stream")) {
            stream(Integer.parseInt(arguments[1]));
            return;
        }
        ScanBenchmark benchmark = new ScanBenchmark(Path.of(arguments[1]));
        benchmark.warmUp(Math.min(WARM_UP, 8 * Integer.parseInt(arguments[2])));
        int count = Integer.parseInt(arguments[2]);
        for (String seed : Arrays.asList(arguments).subList(3, arguments.length)) {
            for (Hardship hardship : Hardship.values()) {
                for (int i = 0; i < count; i++) {
                    benchmark.compare(hardship, GeneratedFrame.of(hardship, Long.parseLong(seed) * 1000 + i));
                }
            }
        }
        benchmark.print(count * (arguments.length - 3));
        benchmark.empty();
    }

    private void warmUp(int frames) {
        for (int i = 0; i < frames; i++) {
            Hardship hardship = Hardship.values()[i % Hardship.values().length];
            ours.read(GeneratedFrame.of(hardship, -1 - i).frame(), QrReader.FRAME_TIME);
        }
    }

    private void compare(Hardship hardship, GeneratedFrame generated) throws IOException, InterruptedException {
        int[] hits = read.computeIfAbsent(hardship, key -> new int[READERS.size()]);
        ours.restart();
        long begun = threads.getCurrentThreadCpuTime();
        List<String> texts = ours.read(generated.frame(), QrReader.FRAME_TIME);
        times.add((threads.getCurrentThreadCpuTime() - begun) / 1e6);
        count(0, texts, generated, hits);
        count(1, zxing.read(generated.frame()), generated, hits);
        count(2, boof(generated.frame()), generated, hits);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("P5\n%d %d\n255\n"
                    .formatted(GeneratedFrame.WIDTH, GeneratedFrame.HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(generated.frame().pixels());
        }
        // One line for a symbol: file, then kind, then the text in quotes.
        List<String> cpp = run("ZXingReader", "-format", "QRCode", "-1", file.toString()).stream()
                .filter(line -> line.contains("\""))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .toList();
        count(3, cpp, generated, hits);
        count(
                4,
                run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "-Stest-inverted", file.toString()),
                generated,
                hits);
    }

    private void count(int reader, List<String> texts, GeneratedFrame generated, int[] hits) {
        hits[reader] += texts.contains(generated.text()) ? 1 : 0;
        wrong[reader] += texts.stream().anyMatch(text -> !text.equals(generated.text())) ? 1 : 0;
    }

    private List<String> boof(Luminance frame) {
        GrayU8 image = new GrayU8(frame.width(), frame.height());
        image.data = frame.pixels();
        boof.process(image);
        return boof.getDetections().stream().map(code -> code.message).toList();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    private void print(int frames) {
        row("of " + frames + " each", READERS);
        int[] sum = new int[READERS.size()];
        for (Map.Entry<Hardship, int[]> entry : read.entrySet()) {
            row(entry.getKey().name().toLowerCase(Locale.ROOT), numbers(entry.getValue()));
            if (entry.getKey().ordinal() <= Hardship.MIXED.ordinal()) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += entry.getValue()[i];
                }
            }
        }
        row("first eight", numbers(sum));
        row("wrong texts", numbers(wrong));
        int best = Arrays.stream(sum).skip(1).max().orElse(1);
        System.out.printf("ours ÷ the best of the others, first eight: %.2f%n", (double) sum[0] / best);
        System.out.println("ours, ms of the processor a frame: " + quantiles(times));
    }

    private void empty() {
        List<Double> first = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            Luminance frame = GeneratedFrame.empty(seed);
            first.add(time(frame, Duration.ofNanos(1)));
            all.add(time(frame, QrReader.FRAME_TIME));
        }
        System.out.println("empty frame, first attempt: " + quantiles(first));
        System.out.println("empty frame, whole ladder: " + quantiles(all));
    }

    private double time(Luminance frame, Duration time) {
        ours.restart();
        long begun = threads.getCurrentThreadCpuTime();
        ours.read(frame, time);
        return (threads.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    /** From the moment that a network camera sees another code to its text. */
    private static void stream(int count) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        AtomicLong shown = new AtomicLong();
        ScanListener listener = new ScanListener() {
            @Override
            public void onCamera(CameraState state) {}

            @Override
            public void onPreview(Preview preview) {}

            @Override
            public void onText(String text) {
                heard.add(System.nanoTime() - shown.get());
            }
        };
        try (MjpegServer server = new MjpegServer(0, GeneratedFrame.empty(0))) {
            ScanService service = new ScanService(
                    WebcamCamera.of(new CameraConfig(CameraConfig.Use.AUTO, null, server.url())), System::nanoTime);
            service.start(listener);
            for (int i = 0; i < count + 20; i++) {
                byte[] next = MjpegServer.jpeg(
                        GeneratedFrame.of(Hardship.ROTATION, 500_000 + i).frame());
                shown.set(System.nanoTime());
                server.show(next);
                Long nanos = heard.poll(5, TimeUnit.SECONDS);
                if (i >= 20) {
                    times.add(nanos == null ? 5000 : nanos / 1e6);
                }
            }
            service.stop();
        }
        System.out.println("MJPEG to text, ms on the clock, n = " + count + ": " + quantiles(times));
    }

    private static String quantiles(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "median %.1f, p95 %.1f, most %.1f"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
    }

    private static List<String> numbers(int[] values) {
        return Arrays.stream(values).mapToObj(Integer::toString).toList();
    }

    private static void row(String name, List<String> cells) {
        System.out.printf("%-14s", name);
        cells.forEach(cell -> System.out.printf(" %10s", cell));
        System.out.println();
    }
}
