package org.centerkiosk.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether a file of the configuration changed, and takes over what is good. A file is read only
 * once it stayed the same from one look to the next: half a file can be valid and mean something else.
 */
public final class ConfigWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatcher.class);

    private final ConfigLoader loader;
    private final ConfigListener listener;
    private final ScheduledFuture<?> looks;

    // Below: touched by the scheduler's task alone, whose runs do not overlap.
    private ConfigResult running;
    private List<ConfigProblem> refused;
    private List<EffectiveSetting> waiting = List.of();
    private List<FileState> seen = List.of();
    private boolean isRead;

    private ConfigWatcher(
            ConfigLoader loader,
            ConfigResult running,
            ConfigListener listener,
            ScheduledExecutorService scheduler,
            Duration interval) {
        this.loader = loader;
        this.listener = listener;
        this.running = running;
        this.refused = running instanceof ConfigResult.Rejected rejected ? rejected.problems() : List.of();
        this.looks = scheduler.scheduleWithFixedDelay(
                this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts to look.
     *
     * @param running what the program runs with
     * @param scheduler on which files are read and the listener is called; not closed
     */
    public static ConfigWatcher start(
            ConfigLoader loader,
            ConfigResult running,
            ConfigListener listener,
            ScheduledExecutorService scheduler,
            Duration interval) {
        return new ConfigWatcher(loader, running, listener, scheduler, interval);
    }

    @Override
    public void close() {
        looks.cancel(false);
    }

    private void look() {
        try {
            List<FileState> now = loader.files().stream().map(FileState::of).toList();
            if (!now.equals(seen)) {
                seen = now;
                isRead = false;
            } else if (!isRead) {
                isRead = true;
                read();
            }
        } catch (RuntimeException e) {
            // An exception would end the looks for ever and without a word.
            LOG.error("looking for a new configuration failed; the next look comes", e);
        }
    }

    private void read() {
        switch (loader.reload(running)) {
            case ConfigResult.Rejected rejected -> refuse(rejected.problems());
            case ConfigResult.Loaded loaded -> accept(loaded);
        }
    }

    private void refuse(List<ConfigProblem> problems) {
        if (problems.equals(refused)) {
            return;
        }
        refused = problems;
        problems.forEach(problem -> LOG.error("configuration, old values stay in force: {}", problem));
        listener.refused(problems);
    }

    private void accept(ConfigResult.Loaded loaded) {
        logChanges(valuesOf(running.settings()), loaded.settings());
        Map<String, String> told = valuesOf(waiting);
        waiting = loaded.afterRestart();
        waiting.stream()
                .filter(setting -> !setting.value().equals(told.get(setting.key())))
                .forEach(setting -> LOG.warn("configuration, takes effect after restart: {}", setting));
        boolean isNews = !loaded.config().equals(running.config()) || !refused.isEmpty();
        running = loaded;
        refused = List.of();
        if (isNews) {
            listener.accepted(loaded.config());
        }
    }

    private static void logChanges(Map<String, String> before, List<EffectiveSetting> after) {
        after.stream()
                .filter(setting -> !setting.value().equals(before.get(setting.key())))
                .forEach(setting -> LOG.info("configuration: {}", setting));
        before.keySet().stream()
                .filter(key -> after.stream().noneMatch(setting -> setting.key().equals(key)))
                .forEach(key -> LOG.info("configuration: {} is gone", key));
    }

    private static Map<String, String> valuesOf(List<EffectiveSetting> settings) {
        return settings.stream().collect(Collectors.toMap(EffectiveSetting::key, EffectiveSetting::value));
    }
}
