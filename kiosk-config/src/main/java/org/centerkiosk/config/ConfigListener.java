package org.centerkiosk.config;

import java.util.List;

/** Hears what becomes of the configuration while the program runs, on the thread of the {@link ConfigWatcher}. */
public interface ConfigListener {

    /** A new configuration is in force, or the one in force is without mistakes again after some were refused. */
    void accepted(KioskConfig config);

    /** What was read has mistakes; the configuration that was in force stays so. */
    void refused(List<ConfigProblem> problems);
}
