package org.centerkiosk.core.pinyin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.core.pinyin.Lexicon.Place;
import org.centerkiosk.core.pinyin.LexiconSources.Spelt;

/** Makes lexicon.bin: {@code LexiconBuild SOURCES OWN OUT}, run by scripts/lexicon. The same sources make the same bytes. */
final class LexiconBuild {

    private static final Pattern OWN_WORD = Pattern.compile("(\\p{IsHan}+)(?:\\(([a-zü ]+)\\))?([1-5])?");

    /** The likelihood of a word of the centre marked 1; each step is three times as likely. */
    private static final double RARE_OWN_WORD = 1.5e-6;

    /** A pair that its characters make almost as likely by themselves is left out. */
    private static final double WORTH_LISTING = 1.8;

    private static final double LEAST_PAIR = 4e-7;

    private final LexiconSources sources;
    private final CharacterReadings readings;
    private final List<Spelt> rime;
    private final LexiconWriter writer;
    private final double total;

    private LexiconBuild(LexiconSources sources) {
        this.sources = sources;
        this.rime = sources.rime();
        this.readings = new CharacterReadings(rime, sources.unihan());
        Set<String> syllables = new TreeSet<>();
        readings.all().values().forEach(all -> syllables.addAll(all.keySet()));
        rime.forEach(spelt -> syllables.addAll(spelt.syllables()));
        Surnames.all().forEach(s -> s.readings().forEach(r -> syllables.addAll(List.of(r.split(" ")))));
        this.writer = new LexiconWriter(List.copyOf(syllables));
        this.total = rime.stream().mapToDouble(Spelt::weight).sum();
    }

    public static void main(String[] arguments) throws IOException {
        Path own = Path.of(arguments[1]);
        LexiconBuild build = new LexiconBuild(new LexiconSources(Path.of(arguments[0])));
        ByteBuffer packed = build.build(
                Files.readAllLines(own.resolve("given-names.txt")), Files.readAllLines(own.resolve("words.txt")));
        Files.write(Path.of(arguments[2]), packed.array());
        System.out.println(arguments[2] + ": " + packed.remaining() + " bytes");
    }

    private ByteBuffer build(List<String> givenNames, List<String> ownWords) {
        GivenNameModel model = new GivenNameModel(givenNames, sources);
        readings.all()
                .forEach((character, all) -> all.forEach(
                        (reading, weight) -> writer.character(reading, character, Place.WORD, weight / total)));
        nameCharacters(model.single(), Place.SINGLE);
        nameCharacters(model.first(), Place.FIRST);
        nameCharacters(model.second(), Place.SECOND);
        writer.orderCharacters();
        pairs(model);
        words(ownWords);
        return writer.pack();
    }

    private void nameCharacters(Map<String, Double> likelihoods, Place place) {
        likelihoods.forEach((character, likelihood) -> readings.inNames(character)
                .forEach((reading, share) -> writer.character(reading, character, place, likelihood * share)));
    }

    private void pairs(GivenNameModel model) {
        Map<String, Double> first = model.first();
        Map<String, Double> second = model.second();
        int written = 0;
        for (Map.Entry<String, Double> pair : model.pairs().entrySet()) {
            String a = pair.getKey().substring(0, 1);
            String b = pair.getKey().substring(1);
            double free = first.getOrDefault(a, 0d) * second.getOrDefault(b, 0d);
            if (pair.getValue() >= LEAST_PAIR && pair.getValue() >= WORTH_LISTING * free) {
                for (Map.Entry<String, Double> ra : readings.inNames(a).entrySet()) {
                    for (Map.Entry<String, Double> rb : readings.inNames(b).entrySet()) {
                        double likelihood = pair.getValue() * ra.getValue() * rb.getValue();
                        written += writer.pair(ra.getKey(), rb.getKey(), pair.getKey(), likelihood) ? 1 : 0;
                    }
                }
            }
        }
        System.out.println("pairs: " + written);
    }

    private void words(List<String> ownLines) {
        Map<String, Spelt> words = new LinkedHashMap<>();
        for (Spelt spelt : rime) {
            if (spelt.syllables().size() > 1) {
                words.put(spelt.text() + spelt.syllables(), spelt);
            }
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        words.values().forEach(spelt -> known.putIfAbsent(spelt.text(), spelt.syllables()));
        int own = 0;
        for (Spelt spelt : own(ownLines, known)) {
            words.merge(spelt.text() + spelt.syllables(), spelt, (a, b) -> a.weight() > b.weight() ? a : b);
            own++;
        }
        int left = 0;
        for (Spelt spelt : words.values()) {
            left += writer.word(spelt, Math.max(spelt.weight(), 0.5) / total) ? 0 : 1;
        }
        System.out.println("words: " + words.size() + ", own: " + own + ", left out: " + left);
    }

    private List<Spelt> own(List<String> lines, Map<String, List<String>> known) {
        List<Spelt> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                Matcher matcher = OWN_WORD.matcher(line);
                while (matcher.find()) {
                    String text = matcher.group(1);
                    if (text.length() > 1 && seen.add(text)) {
                        List<String> syllables = matcher.group(2) == null
                                ? read(text, known)
                                : List.of(matcher.group(2).split(" "));
                        int grade = matcher.group(3) == null ? 3 : Integer.parseInt(matcher.group(3));
                        found.add(new Spelt(text, syllables, RARE_OWN_WORD * Math.pow(3, grade - 1) * total));
                    }
                }
            }
        }
        return found;
    }

    /** As the longest known words in it are read, and single characters as usual. */
    private List<String> read(String text, Map<String, List<String>> known) {
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 4);
            while (end > at + 1 && !known.containsKey(text.substring(at, end))) {
                end--;
            }
            String part = text.substring(at, end);
            syllables.addAll(part.length() > 1 ? known.get(part) : List.of(readings.usual(part)));
            at = end;
        }
        return syllables;
    }
}
