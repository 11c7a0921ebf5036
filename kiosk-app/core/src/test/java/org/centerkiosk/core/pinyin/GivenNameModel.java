package org.centerkiosk.core.pinyin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How likely given names are: the generations of given-names.txt mixed, names in jieba-analysis, roles in HanLP. */
final class GivenNameModel {

    /** Shares of the sources in the likelihood of a pair. */
    private static final double CURATED = 0.62;

    private static final double JIEBA = 0.13;
    private static final double FREE = 0.25;

    /** Of what a class's pairs are: listed whole, or multiplied out. */
    private static final double LISTED = 0.6;

    /** Of a character's likelihood in a place: this program's list; the rest is HanLP's. */
    private static final double OWN = 0.55;

    private final Map<String, Double> single = new LinkedHashMap<>();
    private final Map<String, Double> first = new LinkedHashMap<>();
    private final Map<String, Double> second = new LinkedHashMap<>();
    private final Map<String, Double> pairs = new LinkedHashMap<>();
    private double singleShare;

    GivenNameModel(List<String> lines, LexiconSources sources) {
        readClasses(lines);
        Map<String, Map<LexiconSources.Role, Integer>> roles = sources.hanlpRoles();
        blend(single, roles, LexiconSources.Role.SINGLE);
        blend(first, roles, LexiconSources.Role.FIRST);
        blend(second, roles, LexiconSources.Role.SECOND);
        pairs.replaceAll((pair, likelihood) -> likelihood * CURATED);
        addJieba(sources.jiebaNames());
    }

    /** Likelihoods of single characters that are a whole given name. */
    Map<String, Double> single() {
        return scaled(single, singleShare);
    }

    Map<String, Double> first() {
        return scaled(first, (1 - singleShare) * FREE);
    }

    /** Likelihoods of second characters, given any first one. */
    Map<String, Double> second() {
        return second;
    }

    /** Likelihoods of pairs, with what their characters by themselves make of them. */
    Map<String, Double> pairs() {
        Map<String, Double> found = new LinkedHashMap<>();
        pairs.forEach((pair, likelihood) -> {
            double free =
                    FREE * first.getOrDefault(pair.substring(0, 1), 0d) * second.getOrDefault(pair.substring(1), 0d);
            found.put(pair, (1 - singleShare) * (likelihood + free));
        });
        return found;
    }

    private static Map<String, Double> scaled(Map<String, Double> likelihoods, double factor) {
        Map<String, Double> found = new LinkedHashMap<>();
        likelihoods.forEach((key, value) -> found.put(key, value * factor));
        return found;
    }

    /** One class of names while its lines are read. */
    private static final class Generation {
        private double share;
        private double singles;
        private final Map<String, Double> single = new LinkedHashMap<>();
        private final Map<String, Double> first = new LinkedHashMap<>();
        private final Map<String, Double> second = new LinkedHashMap<>();
        private final Map<String, Double> pairs = new LinkedHashMap<>();
    }

    private void readClasses(List<String> lines) {
        Generation now = new Generation();
        double all = 0;
        for (String line : lines) {
            String[] fields = line.split(" ");
            switch (fields[0]) {
                case "class" -> {
                    add(now);
                    now = new Generation();
                    now.share = Double.parseDouble(fields[2]);
                    now.singles = Double.parseDouble(fields[3]) / 100;
                    all += now.share;
                }
                case "single" -> read(fields, now.single);
                case "first" -> read(fields, now.first);
                case "second" -> read(fields, now.second);
                case "pairs" -> read(fields, now.pairs);
                default -> {}
            }
        }
        add(now);
        double pairShare = all - singleShare;
        singleShare /= all;
        normalise(single, all * singleShare);
        normalise(first, pairShare);
        normalise(second, pairShare);
        normalise(pairs, pairShare);
    }

    private static void normalise(Map<String, Double> likelihoods, double sum) {
        likelihoods.replaceAll((key, value) -> value / sum);
    }

    private static void read(String[] fields, Map<String, Double> into) {
        double sum = 0;
        Map<String, Double> read = new LinkedHashMap<>();
        for (int i = 1; i < fields.length; i++) {
            String text = fields[i].replaceAll("[0-9]+$", "");
            double weight =
                    text.length() == fields[i].length() ? 1 : Double.parseDouble(fields[i].substring(text.length()));
            read.merge(text, weight, Math::max);
        }
        for (double weight : read.values()) {
            sum += weight;
        }
        double whole = sum;
        read.forEach((text, weight) -> into.merge(text, weight / whole, Double::sum));
    }

    private void add(Generation generation) {
        singleShare += generation.share * generation.singles;
        double doubles = generation.share * (1 - generation.singles);
        generation.single.forEach((c, p) -> single.merge(c, p * generation.share * generation.singles, Double::sum));
        generation.first.forEach((c, p) -> first.merge(c, p * doubles * (1 - LISTED), Double::sum));
        generation.second.forEach((c, p) -> second.merge(c, p * doubles * (1 - LISTED), Double::sum));
        generation.pairs.forEach((pair, p) -> {
            if (pair.length() == 2) {
                pairs.merge(pair, p * doubles * LISTED, Double::sum);
                first.merge(pair.substring(0, 1), p * doubles * LISTED, Double::sum);
                second.merge(pair.substring(1), p * doubles * LISTED, Double::sum);
            }
        });
        generation.first.forEach((a, pa) -> generation.second.forEach(
                (b, pb) -> pairs.merge(a + b, pa * pb * doubles * (1 - LISTED), Double::sum)));
    }

    private static void blend(
            Map<String, Double> own, Map<String, Map<LexiconSources.Role, Integer>> roles, LexiconSources.Role role) {
        double sum = roles.values().stream().mapToInt(r -> r.get(role)).sum();
        own.replaceAll((character, likelihood) -> likelihood * OWN);
        roles.forEach((character, counts) -> {
            if (counts.get(role) > 0) {
                own.merge(character, (1 - OWN) * counts.get(role) / sum, Double::sum);
            }
        });
    }

    private void addJieba(Map<String, Integer> names) {
        Map<String, Double> found = new HashMap<>();
        names.forEach((name, count) -> {
            String given = name.substring(1);
            boolean plausible = first.getOrDefault(given.substring(0, 1), 0d) > 2e-4
                    && second.getOrDefault(given.substring(1), 0d) > 2e-4;
            if (plausible && !Surnames.readings(name.substring(0, 1)).isEmpty()) {
                found.merge(given, 1 + Math.log(count), Double::sum);
            }
        });
        double sum = found.values().stream().mapToDouble(w -> w).sum();
        names.keySet().stream()
                .map(name -> name.substring(1))
                .distinct()
                .filter(found::containsKey)
                .forEach(given -> pairs.merge(given, JIEBA * found.get(given) / sum, Double::sum));
    }
}
