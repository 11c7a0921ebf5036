package org.centerkiosk.terminal.app;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Brings what the Java platform and JavaFX log into the program's own log. It does not wake that log for what nobody
 * needs, which would delay the first picture: lines below a warning, and JavaFX's remark that it was started from a class
 * path, which is on purpose. Made by the platform through its service file.
 */
public final class PlatformLog extends System.LoggerFinder {

    private static final String CLASS_PATH_REMARK = "Unsupported JavaFX configuration";

    /** For the platform. */
    public PlatformLog() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Forwarded(name);
    }

    private record Forwarded(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(System.Logger.Level level) {
            return level.getSeverity() >= System.Logger.Level.WARNING.getSeverity() && level != System.Logger.Level.OFF;
        }

        @Override
        public void log(
                System.Logger.Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String message,
                @Nullable Throwable thrown) {
            String text = message == null ? "" : message;
            if (isLoggable(level) && !text.startsWith(CLASS_PATH_REMARK)) {
                LoggerFactory.getLogger(name)
                        .atLevel(
                                level == System.Logger.Level.WARNING
                                        ? org.slf4j.event.Level.WARN
                                        : org.slf4j.event.Level.ERROR)
                        .setCause(thrown)
                        .log(text);
            }
        }

        @Override
        public void log(
                System.Logger.Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String format,
                @Nullable Object @Nullable ... values) {
            if (isLoggable(level)) {
                String text = format == null ? "" : format;
                log(
                        level,
                        bundle,
                        values == null || values.length == 0 ? text : MessageFormat.format(text, values),
                        (Throwable) null);
            }
        }
    }
}
