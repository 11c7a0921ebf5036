package org.centerkiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The commented file that is built in: the source of the defaults and the documentation of every key. */
final class DefaultsFile {

    private static final String NAME = "kiosk-defaults.properties";

    private DefaultsFile() {}

    static NavigableMap<String, Setting> settings() {
        Layer layer = PropertiesText.read(text(), line -> new Origin.BuiltIn());
        if (!layer.problems().isEmpty()) {
            throw new IllegalStateException(NAME + ": " + layer.problems());
        }
        NavigableMap<String, Setting> settings = new TreeMap<>();
        layer.settings().forEach(setting -> settings.put(setting.key(), setting));
        return settings;
    }

    static String text() {
        try (InputStream in = Objects.requireNonNull(DefaultsFile.class.getResourceAsStream(NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + NAME, e);
        }
    }
}
