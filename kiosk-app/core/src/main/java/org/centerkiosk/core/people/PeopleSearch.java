package org.centerkiosk.core.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.centerkiosk.core.pinyin.Spelling;

/**
 * Finds people by a part of the name, by pinyin or its initials, by the last digits of the telephone number, by the ticket's
 * short code; from one character on. Everything is spelled out when somebody is added, so that a search only compares. Safe
 * for use by many threads.
 *
 * @param <K> names an entry
 * @param <V> what is found
 */
public final class PeopleSearch<K, V> {

    /** Up to so many digits are of the last ones of the number, as its owner says them; more are its end. */
    private static final int LAST = 4;

    /** So much of a code is typed by nobody who means a name. */
    private static final int CODE_FROM = 4;

    private final Map<K, Entry<V>> entries = new HashMap<>();
    private final Comparator<? super V> order;

    private record Entry<V>(V value, Traits traits, long characters) {}

    private record Hit<V>(V value, boolean begins) {}

    /** @param order of those that are found equally well; total, or who is left out is left to chance */
    public PeopleSearch(Comparator<? super V> order) {
        this.order = order;
    }

    /** Adds an entry, or replaces it. */
    public synchronized void put(K key, V value, Traits traits) {
        entries.put(key, new Entry<>(value, traits, characters(traits)));
    }

    /** The same person with something else to find; nothing where nobody is known by that key. */
    public synchronized void replace(K key, V value) {
        entries.computeIfPresent(key, (same, entry) -> new Entry<>(value, entry.traits(), entry.characters()));
    }

    public synchronized void remove(K key) {
        entries.remove(key);
    }

    /** Forgets all but those. */
    public synchronized void retain(Set<K> keys) {
        entries.keySet().retainAll(keys);
    }

    public synchronized void clear() {
        entries.clear();
    }

    public synchronized int size() {
        return entries.size();
    }

    /** Those that are meant, the ones whose name begins so before the others. */
    public synchronized List<V> find(String typed, Predicate<? super V> wanted, int most) {
        String plain = Spelling.plain(typed);
        if (plain.isEmpty() || most < 1) {
            return List.of();
        }
        Comparator<Hit<V>> best =
                Comparator.comparing((Hit<V> hit) -> !hit.begins()).thenComparing(Hit::value, order);
        // The worst of the best so far is on top, to be replaced.
        PriorityQueue<Hit<V>> found = new PriorityQueue<>(most + 1, best.reversed());
        long needed = needed(plain);
        boolean digits = isDigits(plain);
        for (Entry<V> entry : entries.values()) {
            if ((digits || (entry.characters() & needed) == needed)
                    && isMeant(entry.traits(), plain, digits)
                    && wanted.test(entry.value())) {
                found.add(new Hit<>(entry.value(), begins(entry.traits(), plain)));
                if (found.size() > most) {
                    found.poll();
                }
            }
        }
        List<Hit<V>> hits = new ArrayList<>(found);
        hits.sort(best);
        return Collections.unmodifiableList(hits.stream().map(Hit::value).toList());
    }

    private static boolean isDigits(String plain) {
        return plain.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isMeant(Traits traits, String plain, boolean digits) {
        if (digits && isNumber(traits.digits(), plain)) {
            return true;
        }
        return isCode(traits, plain) || !digits && traits.names().stream().anyMatch(name -> name.isMeantBy(plain));
    }

    private static boolean isNumber(String digits, String plain) {
        String last = digits.substring(Math.max(0, digits.length() - LAST));
        return plain.length() <= LAST ? last.contains(plain) : digits.endsWith(plain);
    }

    private static boolean isCode(Traits traits, String plain) {
        return traits.code() != null
                && plain.length() >= CODE_FROM
                && traits.code().text().startsWith(asCode(plain));
    }

    /** As a code is read by people: its letters in any case, and those that look like digits. */
    private static String asCode(String plain) {
        StringBuilder code = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            code.append(c == 'i' || c == 'l' ? '1' : c == 'o' ? '0' : c == 'u' ? 'V' : Character.toUpperCase(c));
        }
        return code.toString();
    }

    private static boolean begins(Traits traits, String plain) {
        return traits.names().stream().anyMatch(name -> name.startsWith(plain));
    }

    /** A bit for each character with which something of an entry may be typed first, or that stands in a name. */
    private static long characters(Traits traits) {
        long bits = 0;
        for (Spelling name : traits.names()) {
            for (int i = 0; i < name.text().length(); i++) {
                bits |= bit(name.text().charAt(i));
            }
            for (List<List<String>> reading : name.readings()) {
                for (List<String> ways : reading) {
                    for (String syllable : ways) {
                        bits |= bit(syllable.charAt(0));
                    }
                }
            }
        }
        if (traits.code() != null) {
            bits |= bit(Character.toLowerCase(traits.code().text().charAt(0)));
        }
        return bits;
    }

    /** What an entry that is meant must have: the first character, and every one that no syllable is written with. */
    private static long needed(String plain) {
        long bits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isSpelled = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (i == 0 ? plain.length() < CODE_FROM || !isLookalike(c) : !isSpelled) {
                bits |= bit(c);
            }
        }
        return bits;
    }

    /** What may stand for another character in a code. */
    private static boolean isLookalike(char c) {
        return c == 'i' || c == 'l' || c == 'o' || c == 'u';
    }

    private static long bit(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1L << c - 'a';
        }
        return c >= '0' && c <= '9' ? 1L << 26 + c - '0' : 1L << 36 + c % 28;
    }
}
