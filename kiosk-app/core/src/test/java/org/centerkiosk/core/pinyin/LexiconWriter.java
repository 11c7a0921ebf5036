package org.centerkiosk.core.pinyin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.centerkiosk.core.pinyin.Lexicon.Place;

/**
 * Packs a dictionary as {@link Lexicon} looks it up, big-endian: magic; where characters, pairs and words begin; the
 * syllables (count, then length and ASCII, v for ü). Characters: for each syllable and one more where its entries begin;
 * an entry is the code point (3 bytes) and its costs by {@link Place}. Pairs: likewise by first syllable; second syllable
 * (2), index of each character in its syllable, cost. Words: where the root is, then nodes, children before parents: count
 * of words, each a cost and an index for each character; count of children (2), each a syllable (2) and an offset (3).
 */
final class LexiconWriter {

    /** A character of a syllable with its costs in steps. */
    private record Entry(String text, int[] costs) {}

    private static final class Node {
        private final List<byte[]> words = new ArrayList<>();
        private final Map<Integer, Node> children = new TreeMap<>();
    }

    private final List<String> syllables;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, Entry>> entries = new ArrayList<>();
    private final List<List<String>> order = new ArrayList<>();
    private final List<List<byte[]>> pairs = new ArrayList<>();
    private final Node root = new Node();

    LexiconWriter(List<String> sortedSyllables) {
        syllables = sortedSyllables;
        for (String syllable : syllables) {
            numbers.put(syllable, numbers.size());
            entries.add(new HashMap<>());
            pairs.add(new ArrayList<>());
        }
    }

    static int steps(double likelihood) {
        return Math.clamp(Math.round(-Math.log(likelihood) * Lexicon.STEPS), 0, Lexicon.NEVER - 1);
    }

    void character(String syllable, String character, Place place, double likelihood) {
        Entry entry = entries.get(numbers.get(syllable))
                .computeIfAbsent(
                        character,
                        c -> new Entry(c, new int[] {Lexicon.NEVER - 1, Lexicon.NEVER, Lexicon.NEVER, Lexicon.NEVER}));
        entry.costs()[place.ordinal()] = Math.min(entry.costs()[place.ordinal()], steps(likelihood));
    }

    /** All characters are there: from now on they have their places. */
    void orderCharacters() {
        for (Map<String, Entry> syllable : entries) {
            order.add(syllable.values().stream()
                    .sorted(Comparator.comparingInt((Entry e) -> e.costs()[0])
                            .thenComparingInt(e -> Math.min(e.costs()[1], Math.min(e.costs()[2], e.costs()[3])))
                            .thenComparing(Entry::text))
                    .map(Entry::text)
                    .toList());
        }
    }

    private int index(String syllable, String character) {
        return order.get(numbers.get(syllable)).indexOf(character);
    }

    /** Says whether both characters have a place that fits. */
    boolean pair(String first, String second, String text, double likelihood) {
        int a = index(first, text.substring(0, 1));
        int b = index(second, text.substring(1));
        if (a < 0 || b < 0 || a > 255 || b > 255) {
            return false;
        }
        int number = numbers.get(second);
        pairs.get(numbers.get(first))
                .add(new byte[] {(byte) (number >> 8), (byte) number, (byte) a, (byte) b, (byte) steps(likelihood)});
        return true;
    }

    boolean word(LexiconSources.Spelt word, double likelihood) {
        Node node = root;
        int[] characters = word.text().codePoints().toArray();
        byte[] entry = new byte[characters.length + 1];
        entry[0] = (byte) steps(likelihood);
        for (int i = 0; i < characters.length; i++) {
            int index = index(word.syllables().get(i), Character.toString(characters[i]));
            if (index < 0 || index > 255) {
                return false;
            }
            entry[i + 1] = (byte) index;
        }
        for (String syllable : word.syllables()) {
            node = node.children.computeIfAbsent(numbers.get(syllable), n -> new Node());
        }
        node.words.add(entry);
        return true;
    }

    ByteBuffer pack() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        two(head, syllables.size());
        for (String syllable : syllables) {
            byte[] bytes = syllable.replace('ü', 'v').getBytes(StandardCharsets.US_ASCII);
            head.write(bytes.length);
            head.writeBytes(bytes);
        }
        int charactersAt = 16 + head.size();
        byte[] characters = table(charactersAt, packedCharacters());
        int pairsAt = charactersAt + characters.length;
        byte[] packedPairs = table(pairsAt, packedPairs());
        int wordsAt = pairsAt + packedPairs.length;
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        four(words, 0);
        int rootAt = node(root, words);
        ByteBuffer packed = ByteBuffer.allocate(wordsAt + words.size());
        packed.putInt(Lexicon.MAGIC).putInt(charactersAt).putInt(pairsAt).putInt(wordsAt);
        packed.put(head.toByteArray()).put(characters).put(packedPairs).put(words.toByteArray());
        packed.putInt(wordsAt, rootAt);
        return packed.flip();
    }

    private List<byte[]> packedCharacters() {
        List<byte[]> packed = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (String character : order.get(i)) {
                int codePoint = character.codePointAt(0);
                out.write(codePoint >> 16);
                two(out, codePoint);
                for (int cost : entries.get(i).get(character).costs()) {
                    out.write(cost);
                }
            }
            packed.add(out.toByteArray());
        }
        return packed;
    }

    private List<byte[]> packedPairs() {
        List<byte[]> packed = new ArrayList<>();
        for (List<byte[]> row : pairs) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            row.stream()
                    .sorted(Comparator.comparingInt((byte[] p) -> (p[0] & 0xff) << 8 | p[1] & 0xff)
                            .thenComparingInt(p -> p[4] & 0xff)
                            .thenComparingInt(p -> (p[2] & 0xff) << 8 | p[3] & 0xff))
                    .forEach(out::writeBytes);
            packed.add(out.toByteArray());
        }
        return packed;
    }

    /** Where each block begins, and where the last one ends, then the blocks. */
    private static byte[] table(int at, List<byte[]> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int next = at + 4 * (blocks.size() + 1);
        for (byte[] block : blocks) {
            four(out, next);
            next += block.length;
        }
        four(out, next);
        blocks.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static int node(Node node, ByteArrayOutputStream out) {
        Map<Integer, Integer> children = new TreeMap<>();
        node.children.forEach((syllable, child) -> children.put(syllable, node(child, out)));
        int at = out.size();
        List<byte[]> words = node.words.stream()
                .sorted(Comparator.comparingInt((byte[] w) -> w[0] & 0xff).thenComparing(java.util.Arrays::toString))
                .limit(255)
                .toList();
        out.write(words.size());
        words.forEach(out::writeBytes);
        two(out, children.size());
        children.forEach((syllable, offset) -> {
            two(out, syllable);
            out.write(offset >> 16);
            two(out, offset);
        });
        return at;
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void four(ByteArrayOutputStream out, int value) {
        two(out, value >> 16);
        two(out, value);
    }
}
