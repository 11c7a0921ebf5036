package org.centerkiosk.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all sources, each over the ones before, and finds every mistake in one pass; any number of times. */
public final class ConfigLoader {

    private final ConfigSources sources;
    private final NavigableMap<String, Setting> defaults;
    private final KeyCatalogue catalogue;

    public ConfigLoader(ConfigSources sources) {
        this.sources = sources;
        this.defaults = DefaultsFile.settings();
        Binding binding = new Binding(defaults, defaults, sources.places());
        KioskConfig.read(binding.root());
        this.catalogue = binding.catalogue();
    }

    /** The files that are read where they exist, earlier ones first. */
    public List<Path> files() {
        return Stream.of(sources.systemFile(), sources.configFile())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every key that is known, as patterns in which {@code #} stands for the number of a list's entry. */
    KeyCatalogue catalogue() {
        return catalogue;
    }

    /** Reads everything anew. */
    public ConfigResult load() {
        List<ConfigProblem> problems = new ArrayList<>();
        return bind(merge(problems), problems);
    }

    /**
     * Reads everything anew for a program that runs: keys that need a restart stay as they are in force.
     *
     * @param running what the program runs with
     */
    public ConfigResult reload(ConfigResult running) {
        List<ConfigProblem> problems = new ArrayList<>();
        NavigableMap<String, Setting> merged = merge(problems);
        return switch (bind(merged, problems)) {
            case ConfigResult.Rejected rejected -> rejected;
            case ConfigResult.Loaded fresh -> {
                List<EffectiveSetting> waiting = keepUntilRestart(running, merged);
                Binding binding = new Binding(merged, defaults, sources.places());
                KioskConfig config = KioskConfig.read(binding.root());
                yield new ConfigResult.Loaded(config, binding.inForce(), waiting);
            }
        };
    }

    private NavigableMap<String, Setting> merge(List<ConfigProblem> problems) {
        NavigableMap<String, Setting> merged = new TreeMap<>(defaults);
        for (Layer layer : new SourceReader(sources, catalogue).layers()) {
            problems.addAll(layer.problems());
            layer.settings().forEach(setting -> merged.put(setting.key(), setting));
        }
        return merged;
    }

    private ConfigResult bind(NavigableMap<String, Setting> merged, List<ConfigProblem> problems) {
        Binding binding = new Binding(merged, defaults, sources.places());
        KioskConfig config = KioskConfig.read(binding.root());
        problems.addAll(binding.problems());
        if (problems.isEmpty()) {
            return new ConfigResult.Loaded(config, binding.inForce(), List.of());
        }
        // By file and line, as one mends them; what has no line keeps its order.
        problems.sort(Comparator.comparingInt(this::source).thenComparingInt(ConfigLoader::line));
        return new ConfigResult.Rejected(problems, config, binding.inForce());
    }

    /** Puts the settings that are in force back in the place of those that need a restart, and tells which differ. */
    private List<EffectiveSetting> keepUntilRestart(ConfigResult running, NavigableMap<String, Setting> merged) {
        NavigableMap<String, Setting> fixed = new TreeMap<>();
        running.settings().stream()
                .filter(EffectiveSetting::restart)
                .forEach(setting ->
                        fixed.put(setting.key(), new Setting(setting.key(), setting.value(), setting.origin())));
        List<EffectiveSetting> waiting = merged.values().stream()
                .filter(setting -> catalogue.needsRestart(setting.key()))
                .filter(setting -> !fixed.containsKey(setting.key())
                        || !fixed.get(setting.key()).value().equals(setting.value()))
                .map(catalogue::effective)
                .toList();
        merged.keySet().removeIf(catalogue::needsRestart);
        merged.putAll(fixed);
        return waiting;
    }

    private int source(ConfigProblem problem) {
        return switch (problem.origin()) {
            case Origin.BuiltIn() -> 0;
            case Origin.InFile in -> in.file().equals(sources.systemFile()) ? 1 : 2;
            case Origin.Variable variable -> 3;
            case Origin.SystemProperty property -> 4;
            case Origin.CommandLine() -> 5;
        };
    }

    private static int line(ConfigProblem problem) {
        return problem.origin() instanceof Origin.InFile in ? in.line() : 0;
    }
}
