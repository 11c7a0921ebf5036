package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every way to cut what was typed into syllables: for each place, the syllables that start there. */
final class InputGraph {

    /** More than anybody types before choosing; what lies beyond is left for the next turn. */
    static final int LONGEST_INPUT = 64;

    /** A syllable from some place to this one; a negative number is a key that stands for itself. */
    record Edge(int to, int syllable, float penalty) {}

    private final String keys;
    private final int[] ends;
    private final int syllables;
    private final Map<Integer, int[]> starts = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();

    private InputGraph(String keys, int[] ends, int syllables) {
        this.keys = keys;
        this.ends = ends;
        this.syllables = syllables;
    }

    static InputGraph of(String typed, Keys layout, Spellings spellings) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('ü', 'v');
        StringBuilder kept = new StringBuilder();
        int[] ends = new int[LONGEST_INPUT + 1];
        boolean[] boundaries = new boolean[LONGEST_INPUT + 1];
        for (int i = 0;
                i < lower.length() && (kept.length() < LONGEST_INPUT || layout.isSeparator(lower.charAt(i)));
                i++) {
            if (layout.isSeparator(lower.charAt(i))) {
                boundaries[kept.length()] = true;
            } else {
                kept.append(lower.charAt(i));
            }
            ends[kept.length()] = i + 1;
        }
        InputGraph graph = new InputGraph(kept.toString(), ends, spellings.syllables());
        for (int from = 0; from < kept.length(); from++) {
            graph.edges.add(graph.edgesFrom(from, spellings, boundaries));
        }
        return graph;
    }

    int length() {
        return keys.length();
    }

    /** The syllables that start at this place, by their numbers. */
    List<Edge> from(int place) {
        return edges.get(place);
    }

    /** The first of the edges from this place that has this syllable, or one beyond all of them. */
    int firstWith(int place, int syllable) {
        return starts.computeIfAbsent(place, this::starts)[syllable];
    }

    private int[] starts(int place) {
        List<Edge> here = edges.get(place);
        int[] found = new int[syllables];
        Arrays.fill(found, here.size());
        for (int i = here.size() - 1; i >= 0; i--) {
            if (here.get(i).syllable() >= 0) {
                found[here.get(i).syllable()] = i;
            }
        }
        return found;
    }

    /** How many typed keys lie before this place, separators included. */
    int consumed(int place) {
        return place == 0 ? 0 : Math.max(ends[place], place);
    }

    /** Whether the key at this place means nothing. */
    boolean isLiteral(int place) {
        return edges.get(place).getFirst().syllable() < 0;
    }

    /** The key that stands for itself. */
    String literal(int place) {
        return keys.substring(place, place + 1);
    }

    private List<Edge> edgesFrom(int from, Spellings spellings, boolean[] boundaries) {
        List<Edge> found = new ArrayList<>();
        for (int to = from + 1; to <= Math.min(keys.length(), from + Spellings.LONGEST); to++) {
            String piece = keys.substring(from, to);
            for (Spellings.Reading reading : spellings.whole(piece)) {
                found.add(new Edge(to, reading.syllable(), reading.penalty()));
            }
            if (to == keys.length()) {
                addUnfinished(found, to, spellings.unfinished(piece));
            }
            if (boundaries[to]) {
                break;
            }
        }
        if (found.isEmpty()) {
            found.add(new Edge(from + 1, -1, Penalties.LITERAL));
        }
        found.sort(Comparator.comparingInt(Edge::syllable));
        return found;
    }

    private static void addUnfinished(List<Edge> found, int to, List<Spellings.Reading> readings) {
        for (Spellings.Reading reading : readings) {
            int known = -1;
            for (int i = found.size() - 1; i >= 0 && found.get(i).to() == to; i--) {
                known = found.get(i).syllable() == reading.syllable() ? i : known;
            }
            if (known < 0) {
                found.add(new Edge(to, reading.syllable(), reading.penalty()));
            } else if (reading.penalty() < found.get(known).penalty()) {
                found.set(known, new Edge(to, reading.syllable(), reading.penalty()));
            }
        }
    }
}
