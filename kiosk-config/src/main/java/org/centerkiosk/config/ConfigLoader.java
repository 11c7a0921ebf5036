package org.centerkiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all sources, each over the ones before, and finds every mistake in one pass. Any number of times. */
public final class ConfigLoader {

    private static final String DEFAULTS = "kiosk-defaults.properties";

    private final ConfigSources sources;

    public ConfigLoader(ConfigSources sources) {
        this.sources = sources;
    }

    /** Reads everything anew. */
    public ConfigResult load() {
        NavigableMap<String, Setting> defaults = new TreeMap<>();
        defaultSettings().forEach(setting -> defaults.put(setting.key(), setting));
        Binding binding = new Binding(defaults, defaults, sources.places());
        return new ConfigResult.Loaded(KioskConfig.read(binding.root()), List.of());
    }

    /** The files that are read where they exist. */
    public List<Path> files() {
        return Stream.of(sources.systemFile(), sources.configFile())
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Setting> defaultSettings() {
        Layer layer = PropertiesText.read(defaultsText(), line -> new Origin.BuiltIn());
        if (!layer.problems().isEmpty()) {
            throw new IllegalStateException(layer.problems().toString());
        }
        return layer.settings();
    }

    /** The commented file of all keys. */
    static String defaultsText() {
        try (InputStream in = Objects.requireNonNull(ConfigLoader.class.getResourceAsStream(DEFAULTS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + DEFAULTS, e);
        }
    }
}
