package org.centerkiosk.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** One pass over all settings: what it reads from, and what it finds. Used by one thread. */
final class Binding {

    private final NavigableMap<String, Setting> effective;
    private final NavigableMap<String, Setting> defaults;
    private final Places places;
    private final KeyCatalogue catalogue;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Set<String> mistaken = new HashSet<>();

    /**
     * @param effective the settings in force
     * @param defaults those that stand in for mistaken ones
     */
    Binding(NavigableMap<String, Setting> effective, NavigableMap<String, Setting> defaults, Places places) {
        this(effective, defaults, places, new KeyCatalogue());
    }

    private Binding(
            NavigableMap<String, Setting> effective,
            NavigableMap<String, Setting> defaults,
            Places places,
            KeyCatalogue catalogue) {
        this.effective = effective;
        this.defaults = defaults;
        this.places = places;
        this.catalogue = catalogue;
    }

    /** Reads nothing and reports to nobody, but learns the same keys. */
    Binding withoutSettings() {
        return new Binding(Collections.emptyNavigableMap(), defaults, places, catalogue);
    }

    Section root() {
        return new Section(this, "", "", false);
    }

    Places places() {
        return places;
    }

    KeyCatalogue catalogue() {
        return catalogue;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    /** What is in force: the settings without the mistaken ones, for which the defaults stand in. */
    List<EffectiveSetting> inForce() {
        List<EffectiveSetting> settings = new ArrayList<>();
        for (String key : effective.keySet()) {
            Optional<Setting> setting = mistaken.contains(key) ? byDefault(key) : effective(key);
            setting.ifPresent(found -> settings.add(catalogue.effective(found)));
        }
        settings.sort(Comparator.comparing(EffectiveSetting::key, KeyCatalogue.ORDER));
        return settings;
    }

    Optional<Setting> effective(String key) {
        return Optional.ofNullable(effective.get(key));
    }

    Optional<Setting> byDefault(String key) {
        return Optional.ofNullable(defaults.get(key));
    }

    /** The settings whose keys start so, by key. */
    NavigableMap<String, Setting> under(String prefix) {
        return effective.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }

    void report(Setting setting, String what, String expected) {
        String shown = catalogue.isSecret(setting.key()) && !setting.isUnset()
                ? EffectiveSetting.MASK
                : Shown.of(setting.value());
        problems.add(new ConfigProblem(setting.origin(), setting.key(), shown, what, expected));
        mistaken.add(setting.key());
    }

    void reportMissing(Origin origin, String key, String expected) {
        problems.add(new ConfigProblem(origin, key, null, "is missing", expected));
    }
}
