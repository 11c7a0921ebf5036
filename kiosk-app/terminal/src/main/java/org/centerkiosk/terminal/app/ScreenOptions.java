package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that every role with a screen has. */
final class ScreenOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    @Nullable
    Path config;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "see it as of then: 2026-11-24T14:26 in the venue's zone, or with an offset")
    @Nullable
    String at;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "size of the window in pixels, such as 1080x1920")
    @Nullable
    Size size;

    @Option(names = "--windowed", description = "a plain window that can be closed, not full screen")
    boolean windowed;

    @Option(names = "--lang", paramLabel = "zh|en", description = "the language without a visitor's choice")
    @Nullable
    String language;

    @Option(names = "--elder", description = "larger text from the start")
    boolean elder;

    @Option(names = "--shots", paramLabel = "DIR", description = "write pictures of what is on screen there")
    @Nullable
    Path shots;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "5s",
            description = "how often a picture is written (default: ${DEFAULT-VALUE})")
    Duration every = Duration.ofSeconds(5);

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "exit after that time, such as 30s, 5m or 72h")
    @Nullable
    Duration runFor;

    /** A size in pixels. */
    record Size(int width, int height) {}

    /** The configuration keys that options stand for. */
    Map<String, String> asSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (language != null) {
            settings.put("display.language", language);
        }
        if (elder) {
            settings.put("display.elder", "true");
        }
        if (windowed) {
            settings.put("display.fullScreen", "false");
        }
        if (size != null) {
            settings.put("display.width", String.valueOf(size.width()));
            settings.put("display.height", String.valueOf(size.height()));
        }
        return settings;
    }

    /** The instant of {@code --at}, null without it. */
    @Nullable
    Instant instant(ZoneId zone) {
        if (at == null) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException notWithOffset) {
            try {
                return LocalDateTime.parse(at).atZone(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw new UsageException(
                        "--at " + at + " is no instant; write 2026-11-24T14:26 or 2026-11-24T14:26+08:00");
            }
        }
    }

    /** {@code 1080x1920}. */
    static final class SizeConverter implements ITypeConverter<Size> {
        private static final Pattern FORM = Pattern.compile("(\\d{3,5})[xX×](\\d{3,5})");

        @Override
        public Size convert(String value) {
            Matcher matcher = FORM.matcher(value);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + value + "' is no size; write 1080x1920");
            }
            return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
    }

    /** {@code 5s}, {@code 2m}, {@code 72h}, {@code 1h30m}. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                Duration duration = Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
                if (duration.isPositive()) {
                    return duration;
                }
            } catch (DateTimeParseException e) {
                // said below, in words that help
            }
            throw new TypeConversionException("'" + value + "' is no duration; write 5s, 2m or 72h");
        }
    }
}
