package org.centerkiosk.core.pinyin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the dictionary is made from: the files that {@code scripts/lexicon} fetches, each known by its digest. */
final class LexiconSources {

    /** A text with its syllables (ü as ü) and how often it is met. */
    record Spelt(String text, List<String> syllables, double weight) {}

    /** How often a character is met in a role of HanLP's person names. */
    enum Role {
        FIRST(1),
        SECOND(2),
        SINGLE(3);

        private final int ordinal;

        Role(int ordinal) {
            this.ordinal = ordinal;
        }
    }

    private static final Pattern SYLLABLE = Pattern.compile("[a-zü]+");
    private static final Pattern UNIHAN = Pattern.compile("U\\+([0-9A-F]+)\tkTGHZ2013\t(.*)");

    private final Path folder;

    LexiconSources(Path folder) {
        this.folder = folder;
    }

    /** Rime's pinyin_simp: characters and words with readings and weights. */
    List<Spelt> rime() {
        List<Spelt> found = new ArrayList<>();
        for (String line : lines("pinyin_simp.dict.yaml")) {
            String[] fields = line.split("\t");
            if (fields.length == 3) {
                List<String> syllables = Stream.of(fields[1].split(" "))
                        .map(LexiconSources::umlaut)
                        .toList();
                if (syllables.stream().allMatch(syllable -> syllable.matches(".*[aeiouü].*"))) {
                    found.add(new Spelt(fields[0], syllables, Double.parseDouble(fields[2])));
                }
            }
        }
        return found;
    }

    private static String umlaut(String syllable) {
        return switch (syllable) {
            case "lv" -> "lü";
            case "nv" -> "nü";
            case "lue", "lve" -> "lüe";
            case "nue", "nve" -> "nüe";
            default -> syllable;
        };
    }

    /** Unihan: the 8,105 characters in general use with every reading. */
    Map<String, List<String>> unihan() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String line : lines("Unihan_Readings.txt")) {
            Matcher matcher = UNIHAN.matcher(line);
            if (matcher.matches()) {
                List<String> readings = new ArrayList<>();
                for (String reading : matcher.group(2).split(" ")) {
                    String syllable = toneless(reading.substring(reading.indexOf(':') + 1));
                    if (SYLLABLE.matcher(syllable).matches() && syllable.matches(".*[aeiouü].*")) {
                        readings.add(syllable);
                    }
                }
                found.put(
                        Character.toString(Integer.parseInt(matcher.group(1), 16)),
                        readings.stream().distinct().toList());
            }
        }
        return found;
    }

    private static String toneless(String toned) {
        String apart = java.text.Normalizer.normalize(toned, java.text.Normalizer.Form.NFD);
        String kept = apart.replaceAll("[\\u0300-\\u0307\\u0309-\\u036f]", "");
        return java.text.Normalizer.normalize(kept, java.text.Normalizer.Form.NFC)
                .replace("ê", "e");
    }

    /** jieba-analysis: words tagged as names of people, three characters long, with how often they are met. */
    Map<String, Integer> jiebaNames() {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String line : lines("dict.txt")) {
            String[] fields = line.split(" ");
            if (fields.length == 3 && fields[2].equals("nr") && fields[0].length() == 3) {
                found.put(fields[0], Integer.parseInt(fields[1]));
            }
        }
        return found;
    }

    /** HanLP portable: the roles of single characters in Chinese names, from its compiled nr.txt.bin. */
    Map<String, Map<Role, Integer>> hanlpRoles() {
        ByteBuffer in = ByteBuffer.wrap(bytes("nr.txt.bin"));
        List<Map<Integer, Integer>> values = new ArrayList<>();
        for (int count = in.getInt(); count > 0; count--) {
            Map<Integer, Integer> roles = new HashMap<>();
            for (int n = in.getInt(); n > 0; n--) {
                roles.put(in.getInt(), in.getInt());
            }
            values.add(roles);
        }
        int size = in.getInt();
        int[] base = new int[size + 65535];
        int[] check = new int[size + 65535];
        for (int i = 0; in.remaining() >= 8 && i < base.length; i++) {
            base[i] = in.getInt();
            check[i] = in.getInt();
        }
        return roles(values, base, check);
    }

    /** A double-array trie; a word of one character is two steps from its root. */
    private static Map<String, Map<Role, Integer>> roles(List<Map<Integer, Integer>> values, int[] base, int[] check) {
        Map<String, Map<Role, Integer>> found = new LinkedHashMap<>();
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            int at = base[0] + c + 1;
            if (at < check.length && check[at] == base[0]) {
                int end = base[at];
                if (end >= 0 && end < check.length && check[end] == end && base[end] < 0) {
                    Map<Integer, Integer> roles = values.get(-base[end] - 1);
                    Map<Role, Integer> kept = new HashMap<>();
                    for (Role role : Role.values()) {
                        kept.put(role, roles.getOrDefault(role.ordinal, 0));
                    }
                    found.put(String.valueOf(c), kept);
                }
            }
        }
        return found;
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + " cannot be read; run scripts/lexicon", e);
        }
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + " cannot be read; run scripts/lexicon", e);
        }
    }
}
