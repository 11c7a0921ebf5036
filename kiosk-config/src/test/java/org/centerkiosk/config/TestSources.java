package org.centerkiosk.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sources of a test, in a folder of its own. */
final class TestSources {

    private final Path folder;
    private @Nullable Path systemFile;
    private @Nullable Path configFile;
    private final TreeMap<String, String> environment = new TreeMap<>();
    private final TreeMap<String, String> properties = new TreeMap<>();
    private final TreeMap<String, String> options = new TreeMap<>();

    TestSources(Path folder) {
        this.folder = folder;
    }

    TestSources system(String... lines) {
        systemFile = write("system.properties", StandardCharsets.UTF_8, lines);
        return this;
    }

    TestSources config(String... lines) {
        return config(StandardCharsets.UTF_8, lines);
    }

    TestSources config(Charset charset, String... lines) {
        configFile = write("kiosk.properties", charset, lines);
        return this;
    }

    TestSources config(byte[] bytes) {
        try {
            configFile = Files.write(folder.resolve("kiosk.properties"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    TestSources configFile(Path file) {
        configFile = file;
        return this;
    }

    TestSources variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    TestSources property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    TestSources option(String key, String value) {
        options.put(key, value);
        return this;
    }

    ConfigLoader loader() {
        return new ConfigLoader(new ConfigSources(
                systemFile,
                configFile,
                environment,
                properties,
                options,
                folder.resolve("home"),
                folder.resolve("working")));
    }

    ConfigResult load() {
        return loader().load();
    }

    ConfigResult.Loaded loaded() {
        return switch (load()) {
            case ConfigResult.Loaded loaded -> loaded;
            case ConfigResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    ConfigResult.Rejected rejected() {
        return switch (load()) {
            case ConfigResult.Loaded loaded -> throw new AssertionError("no mistake was found");
            case ConfigResult.Rejected rejected -> rejected;
        };
    }

    private Path write(String name, Charset charset, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
