package org.centerkiosk.core.pinyin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How often what was meant is found, and what a key costs; run by scripts/bench-keyboard. A hit is the exact text after the
 * last key; every key on the way there is
 * timed, the median of five times. {@code KeyboardBenchmark report|misses|keys LIST…}
 */
final class KeyboardBenchmark {

    private static final int SHOWN = 10;
    private static final int WARM_UP = 3;
    private static final int TIMED = 5;

    /** A text of a list with its syllables. */
    record Item(String text, List<String> syllables) {

        String typed(String way) {
            StringBuilder typed = new StringBuilder();
            for (String syllable : syllables) {
                String plain = syllable.replace('ü', 'v');
                typed.append(way.equals("initials") ? plain.substring(0, 1) : plain);
            }
            return way.equals("nine-key") ? Keys.NINE.image(typed.toString()) : typed.toString();
        }
    }

    private final Lexicon lexicon = Lexicon.load();

    public static void main(String[] arguments) throws IOException {
        KeyboardBenchmark benchmark = new KeyboardBenchmark();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path file = Path.of(argument);
            for (String way : List.of("full", "initials", "nine-key")) {
                switch (arguments[0]) {
                    case "misses" -> benchmark.misses(file, way);
                    case "keys" ->
                        items(file).forEach(item -> System.out.println(item.text() + "\t" + item.typed(way)));
                    default -> System.out.println(benchmark.line(file, way));
                }
            }
        }
    }

    static List<Item> items(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(fields -> new Item(fields[0], List.of(fields[1].split(" "))))
                .toList();
    }

    private Function<String, List<Candidate>> decoder(Path file, String way) {
        Keys keys = way.equals("nine-key") ? Keys.NINE : Keys.FULL;
        if (file.getFileName().toString().startsWith("names")) {
            NameDecoder names = new NameDecoder(lexicon, keys);
            return typed -> names.decode(typed, SHOWN);
        }
        WordDecoder words = new WordDecoder(lexicon, keys);
        return typed -> words.decode(typed, SHOWN);
    }

    private String line(Path file, String way) throws IOException {
        List<Item> items = items(file);
        Function<String, List<Candidate>> decoder = decoder(file, way);
        int[] hits = new int[SHOWN + 1];
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            items.forEach(item -> times(decoder, item.typed(way)));
        }
        for (Item item : items) {
            String typed = item.typed(way);
            count(hits, place(decoder.apply(typed), item.text()));
            List<List<Long>> rounds = new ArrayList<>();
            for (int i = 0; i < TIMED; i++) {
                rounds.add(times(decoder, typed));
            }
            for (int key = 0; key < typed.length(); key++) {
                int at = key;
                nanos.add(rounds.stream()
                        .map(round -> round.get(at))
                        .sorted()
                        .toList()
                        .get(TIMED / 2));
            }
        }
        return report(file, way, hits, nanos, items.size());
    }

    /** Nanoseconds for each key of this input. */
    private static List<Long> times(Function<String, List<Candidate>> decoder, String typed) {
        List<Long> nanos = new ArrayList<>();
        for (int length = 1; length <= typed.length(); length++) {
            long start = System.nanoTime();
            decoder.apply(typed.substring(0, length));
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private static void count(int[] hits, int place) {
        for (int i = place; place > 0 && i <= SHOWN; i++) {
            hits[i]++;
        }
    }

    private static String report(Path file, String way, int[] hits, List<Long> nanos, int items) {
        nanos.sort(null);
        return String.format(
                Locale.ROOT,
                "%-6s %-22s %-9s %6d %6.1f %6.1f %6.1f %8.3f %8.3f %8.3f",
                "ours",
                file.getFileName().toString().replace(".tsv", ""),
                way,
                items,
                100.0 * hits[1] / items,
                100.0 * hits[5] / items,
                100.0 * hits[10] / items,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6,
                nanos.getLast() / 1e6);
    }

    /** 1 for the first, 0 where it is missing. */
    private static int place(List<Candidate> found, String text) {
        return 1 + found.stream().map(Candidate::text).toList().indexOf(text);
    }

    /** What was not first; only for a list that is tuned on. */
    private void misses(Path file, String way) throws IOException {
        if (!file.getFileName().toString().contains("tuning")) {
            throw new IllegalArgumentException(file + " is set aside: nobody looks into it");
        }
        Function<String, List<Candidate>> decoder = decoder(file, way);
        for (Item item : items(file)) {
            List<Candidate> found = decoder.apply(item.typed(way));
            int place = place(found, item.text());
            if (place != 1) {
                System.out.println(place + "\t" + way + "\t" + item.text() + "\t" + item.typed(way) + "\t"
                        + found.stream().limit(6).map(Candidate::text).toList());
            }
        }
    }
}
