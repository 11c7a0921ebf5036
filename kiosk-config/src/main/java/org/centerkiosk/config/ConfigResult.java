package org.centerkiosk.config;

import java.util.List;

/** What reading the configuration gave. */
public sealed interface ConfigResult {

    /**
     * The configuration to run with: complete and valid. Of a rejected one it is what can be used of it: each mistaken
     * value is left at its default and each mistaken entry of a list left out, so that a screen need not stay black for
     * a typing mistake made before a power cut.
     */
    KioskConfig config();

    /** Every value that {@link #config()} was made of, by key. */
    List<EffectiveSetting> settings();

    /**
     * Without a mistake.
     *
     * @param afterRestart what was read but takes effect after a restart
     */
    record Loaded(KioskConfig config, List<EffectiveSetting> settings, List<EffectiveSetting> afterRestart)
            implements ConfigResult {
        public Loaded {
            settings = List.copyOf(settings);
            afterRestart = List.copyOf(afterRestart);
        }
    }

    /**
     * With mistakes.
     *
     * @param problems all of them, at least one, by source and line
     */
    record Rejected(List<ConfigProblem> problems, KioskConfig config, List<EffectiveSetting> settings)
            implements ConfigResult {
        public Rejected {
            problems = List.copyOf(problems);
            settings = List.copyOf(settings);
        }
    }
}
