package org.centerkiosk.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where configuration may come from, later ones over earlier ones.
 *
 * @param systemFile read where it exists; null for none
 * @param configFile the file named with {@code --config}, which must exist; null for none
 * @param environment variables, of which those that start with {@code KIOSK_} count
 * @param properties system properties, of which those that start with {@code kiosk.} count
 * @param options keys and values that options of the command line stand for, such as display.elder for --elder
 * @param home the user's home, which {@code ~} stands for
 * @param working what relative paths are relative to that stand in no file
 */
public record ConfigSources(
        @Nullable Path systemFile,
        @Nullable Path configFile,
        Map<String, String> environment,
        Map<String, String> properties,
        Map<String, String> options,
        Path home,
        Path working) {

    public ConfigSources {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
        options = Map.copyOf(options);
    }

    /** The built-in defaults alone. */
    public static ConfigSources none() {
        return new ConfigSources(null, null, Map.of(), Map.of(), Map.of(), home(System.getProperties()), Path.of(""));
    }

    /** The system file, environment and properties of this machine and process. */
    public static ConfigSources ofThisMachine(@Nullable Path configFile, Map<String, String> options) {
        Properties system = System.getProperties();
        Map<String, String> properties = new TreeMap<>();
        system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name)));
        Map<String, String> environment = System.getenv();
        return new ConfigSources(
                systemFile(environment, properties),
                configFile,
                environment,
                properties,
                options,
                home(system),
                Path.of(""));
    }

    /** Where this kind of machine keeps the file for all users. */
    static Path systemFile(Map<String, String> environment, Map<String, String> properties) {
        if (properties.getOrDefault("os.name", "").startsWith("Windows")) {
            String programData = environment.getOrDefault("ProgramData", "C:\\ProgramData");
            return Path.of(programData, "Center Kiosk", "kiosk.properties");
        }
        return Path.of("/etc/center-kiosk/kiosk.properties");
    }

    private static Path home(Properties system) {
        return Path.of(system.getProperty("user.home", "")).toAbsolutePath();
    }

    Places places() {
        return new Places(home.toAbsolutePath(), working.toAbsolutePath());
    }
}
