package org.centerkiosk.core.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The packed dictionary: syllables, the characters of each, pairs of characters that are given names, words. Looked up
 * where it lies; nothing is unpacked when it opens. {@code LexiconWriter}, in the tests, says how it is laid out.
 */
public final class Lexicon {

    /** What a character costs that is not used in this place. */
    static final int NEVER = 255;

    /** A cost of this many is one in −ln of a probability. */
    static final float STEPS = 12f;

    static final int MAGIC = 0x4b50594c;
    static final int CHARACTER_BYTES = 7;
    static final int PAIR_BYTES = 5;
    static final int CHILD_BYTES = 5;

    /** Where a character stands; the place of its cost in the packed entry. */
    enum Place {
        WORD,
        FIRST,
        SECOND,
        SINGLE
    }

    private final ByteBuffer data;
    private final List<String> syllables;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int characters;
    private final int pairs;
    private final int words;

    private Lexicon(ByteBuffer data) {
        if (data.remaining() < 16 || data.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("not a packed dictionary, or of another version");
        }
        this.data = data;
        characters = data.getInt(4);
        pairs = data.getInt(8);
        words = data.getInt(12);
        syllables = readSyllables(data);
        for (int i = 0; i < syllables.size(); i++) {
            numbers.put(syllables.get(i), i);
        }
    }

    /** The one that comes with the program. */
    public static Lexicon load() {
        try (InputStream in = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("lexicon.bin"), "lexicon.bin is missing beside its class")) {
            return new Lexicon(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon.bin cannot be read", e);
        }
    }

    static Lexicon of(ByteBuffer data) {
        return new Lexicon(data);
    }

    /** Every character with this reading (ü as ü), those of names first or those of words first. */
    public List<String> characters(String syllable, boolean namesFirst) {
        Integer number = numbers.get(syllable);
        if (number == null) {
            return List.of();
        }
        IntStream order = IntStream.range(0, characterCount(number));
        if (!namesFirst) {
            return order.mapToObj(i -> character(number, i)).toList();
        }
        return order.boxed()
                .sorted((a, b) -> Integer.compare(nameCost(number, a), nameCost(number, b)))
                .map(i -> character(number, i))
                .toList();
    }

    private int nameCost(int syllable, int index) {
        return Math.min(
                Math.min(cost(syllable, index, Place.FIRST), cost(syllable, index, Place.SECOND)),
                cost(syllable, index, Place.SINGLE));
    }

    List<String> syllables() {
        return syllables;
    }

    String syllable(int number) {
        return syllables.get(number);
    }

    /** The number of a syllable, or −1. */
    int number(String syllable) {
        return numbers.getOrDefault(syllable, -1);
    }

    int characterCount(int syllable) {
        return (data.getInt(characters + 4 * (syllable + 1)) - data.getInt(characters + 4 * syllable))
                / CHARACTER_BYTES;
    }

    /** A character of a syllable; they are ordered by their use in words. */
    String character(int syllable, int index) {
        int at = entry(syllable, index);
        return Character.toString((data.get(at) & 0xff) << 16 | data.getShort(at + 1) & 0xffff);
    }

    /** In steps; {@link #NEVER} where it does not stand there. */
    int cost(int syllable, int index, Place place) {
        return data.get(entry(syllable, index) + 3 + place.ordinal()) & 0xff;
    }

    private int entry(int syllable, int index) {
        return data.getInt(characters + 4 * syllable) + CHARACTER_BYTES * index;
    }

    /** Where the pairs that start with this syllable lie, by their second syllable and then their cost. */
    PairRow pairs(int first) {
        int from = data.getInt(pairs + 4 * first);
        return new PairRow(data, from, (data.getInt(pairs + 4 * (first + 1)) - from) / PAIR_BYTES);
    }

    /** The root of the words. */
    WordNode words() {
        return new WordNode(data, words, data.getInt(words), 0);
    }

    private static List<String> readSyllables(ByteBuffer data) {
        int count = data.getShort(16);
        List<String> read = new ArrayList<>(count);
        int at = 18;
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[data.get(at)];
            data.get(at + 1, bytes);
            read.add(new String(bytes, StandardCharsets.US_ASCII).replace('v', 'ü'));
            at += 1 + bytes.length;
        }
        return List.copyOf(read);
    }
}
