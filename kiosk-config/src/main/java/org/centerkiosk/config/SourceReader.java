package org.centerkiosk.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads each source into a layer and leaves out, with a problem, the keys that nobody knows. */
final class SourceReader {

    private static final String PROPERTY_PREFIX = "kiosk.";

    private final ConfigSources sources;
    private final KeyCatalogue catalogue;

    SourceReader(ConfigSources sources, KeyCatalogue catalogue) {
        this.sources = sources;
        this.catalogue = catalogue;
    }

    /** Later ones over earlier ones. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        file(sources.systemFile(), false).ifPresent(layers::add);
        file(sources.configFile(), true).ifPresent(layers::add);
        layers.add(environment());
        layers.add(
                known(properties(), setting -> catalogue.nearest(setting.key()).map(PROPERTY_PREFIX::concat)));
        layers.add(known(options(), setting -> catalogue.nearest(setting.key())));
        return layers;
    }

    private Optional<Layer> file(@Nullable Path file, boolean mustExist) {
        return Optional.ofNullable(file)
                .map(path -> known(ConfigFile.read(path, mustExist), setting -> catalogue.nearest(setting.key())));
    }

    private Layer environment() {
        VariableNames names = new VariableNames(catalogue);
        List<Setting> settings = new ArrayList<>();
        List<ConfigProblem> problems = new ArrayList<>();
        new TreeMap<>(sources.environment()).forEach((name, value) -> {
            if (name.startsWith(VariableNames.PREFIX)) {
                Origin origin = new Origin.Variable(name);
                names.keyOf(name)
                        .ifPresentOrElse(
                                key -> settings.add(new Setting(key, value, origin)),
                                () -> problems.add(unknown(origin, name, names.nearest(name))));
            }
        });
        return new Layer(settings, problems);
    }

    private Layer properties() {
        List<Setting> settings = new ArrayList<>();
        new TreeMap<>(sources.properties()).forEach((name, value) -> {
            if (name.startsWith(PROPERTY_PREFIX)) {
                String key = name.substring(PROPERTY_PREFIX.length());
                settings.add(new Setting(key, value, new Origin.SystemProperty(name)));
            }
        });
        return new Layer(settings, List.of());
    }

    private Layer options() {
        return new Layer(
                sources.options().entrySet().stream()
                        .map(option -> new Setting(option.getKey(), option.getValue(), new Origin.CommandLine()))
                        .sorted(Comparator.comparing(Setting::key))
                        .toList(),
                List.of());
    }

    private Layer known(Layer layer, Function<Setting, Optional<String>> nearest) {
        Map<Boolean, List<Setting>> settings =
                layer.settings().stream().collect(Collectors.partitioningBy(setting -> catalogue.knows(setting.key())));
        List<ConfigProblem> problems = new ArrayList<>(layer.problems());
        List<Setting> unknown = settings.get(false);
        unknown.stream()
                .limit(PropertiesText.MOST_PROBLEMS)
                .forEach(setting -> problems.add(unknown(setting.origin(), setting.key(), nearest.apply(setting))));
        if (unknown.size() > PropertiesText.MOST_PROBLEMS) {
            problems.add(new ConfigProblem(
                    unknown.getLast().origin(),
                    null,
                    null,
                    "is the last of " + unknown.size() + " keys that are not known",
                    "a configuration file of this program"));
        }
        return new Layer(settings.get(true), problems);
    }

    /** Without its value: a mistyped key may hold a secret. */
    private static ConfigProblem unknown(Origin origin, String name, Optional<String> nearest) {
        boolean isTold = origin instanceof Origin.Variable || origin instanceof Origin.SystemProperty;
        return new ConfigProblem(
                origin,
                isTold ? null : name,
                null,
                "is not a known key",
                nearest.orElse("one of the keys that \"kiosk config show\" lists"));
    }
}
