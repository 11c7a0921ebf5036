package org.centerkiosk.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats of single values; {@link HoursFormat} and {@link AddressFormats} have those with rules of their own. */
final class Formats {

    private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})\\s*(B|KB|MB)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PASSWORD_HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=[0-9]{1,6},t=[0-9]{1,2},p=[0-9]{1,2}"
                    + "\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}");

    private Formats() {}

    static Format<String> text(int longest) {
        return setting -> {
            String text = setting.value();
            String expected = "a text of 1 to " + longest + " characters on one line";
            if (text.isBlank()) {
                throw new Unfit("is empty", expected);
            }
            if (text.codePointCount(0, text.length()) > longest) {
                throw new Unfit("is too long", expected);
            }
            rejectControls(text, expected);
            return text;
        };
    }

    /** A path written with single backslashes is full of them. */
    static void rejectControls(String text, String expected) throws Unfit {
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) || isHalf(point))) {
            throw new Unfit("has control characters", expected + "; a backslash is written twice");
        }
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    static Format<String> oneCharacter() {
        return setting -> {
            String text = setting.value();
            if (text.codePointCount(0, text.length()) != 1 || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new Unfit("is not one character", "one character, such as 文");
            }
            return text;
        };
    }

    /** As {@code kiosk pin} prints it: the PIN itself has no place in a file. */
    static Format<String> passwordHash() {
        return setting -> {
            if (!PASSWORD_HASH.matcher(setting.value()).matches()) {
                throw new Unfit("is no hash of a PIN", "the line that \"kiosk pin\" prints");
            }
            return setting.value();
        };
    }

    static Format<Boolean> flag() {
        return setting -> switch (setting.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unfit("is neither true nor false", "true or false");
        };
    }

    static Format<Integer> whole(int least, int most) {
        return setting -> {
            String expected = "a whole number from " + least + " to " + most;
            try {
                int number = Integer.parseInt(setting.value());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Unfit("is not a whole number", expected);
            }
            throw new Unfit("is out of range", expected);
        };
    }

    static Format<Duration> duration(String least, String most) {
        Duration shortest = Durations.parse(least).orElseThrow();
        Duration longest = Durations.parse(most).orElseThrow();
        String expected = "a duration from " + least + " to " + most + ", such as 900ms, 9s, 15m or 1h30m";
        return setting -> {
            Duration duration =
                    Durations.parse(setting.value()).orElseThrow(() -> new Unfit("is not a duration", expected));
            if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
                throw new Unfit("is out of range", expected);
            }
            return duration;
        };
    }

    static Format<Long> bytes(String least, String most) {
        String expected = "a size from " + least + " to " + most + ", such as 512KB or 32MB";
        return setting -> {
            long bytes = bytesOf(setting.value(), expected);
            if (bytes < bytesOf(least, expected) || bytes > bytesOf(most, expected)) {
                throw new Unfit("is out of range", expected);
            }
            return bytes;
        };
    }

    private static long bytesOf(String text, String expected) throws Unfit {
        Matcher matcher = BYTES.matcher(text);
        if (!matcher.matches()) {
            throw new Unfit("is not a size", expected);
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "KB" -> number << 10;
            case "MB" -> number << 20;
            default -> number;
        };
    }

    static <E extends Enum<E>> Format<E> choice(Class<E> type) {
        return setting -> oneOf(type, setting.value());
    }

    static <E extends Enum<E>> Format<Set<E>> choices(Class<E> type) {
        return setting -> {
            EnumSet<E> choices = EnumSet.noneOf(type);
            for (String word : setting.value().split(",", -1)) {
                if (word.isBlank()) {
                    throw new Unfit("has an empty entry", "words between commas: " + words(type));
                }
                if (!choices.add(oneOf(type, word.strip()))) {
                    throw new Unfit("has " + Shown.of(word.strip()) + " twice", "each of the words at most once");
                }
            }
            return choices;
        };
    }

    /** Texts between commas, each once. */
    static Format<List<String>> words(int longest) {
        return setting -> {
            List<String> words = new ArrayList<>();
            for (String part : setting.value().split(",", -1)) {
                String word = part.strip();
                String expected = "texts of 1 to " + longest + " characters between commas";
                if (word.isEmpty() || word.codePointCount(0, word.length()) > longest) {
                    throw new Unfit(word.isEmpty() ? "has an empty entry" : "has too long an entry", expected);
                }
                rejectControls(word, expected);
                if (words.contains(word)) {
                    throw new Unfit("has " + Shown.of(word) + " twice", "each of them at most once");
                }
                words.add(word);
            }
            return words;
        };
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String word) throws Unfit {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new Unfit("is none of the choices", words(type));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Formats::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A country or region by its two letters (ISO 3166-1). */
    static Format<String> region() {
        return setting -> {
            if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(setting.value())) {
                throw new Unfit("is no region", "two capital letters such as CN, HK or MO");
            }
            return setting.value();
        };
    }

    static Format<ZoneId> zone() {
        return setting -> {
            String expected = "the name of an IANA time zone, such as Asia/Shanghai";
            if (!ZoneId.getAvailableZoneIds().contains(setting.value())) {
                throw new Unfit("is no time zone", expected);
            }
            return ZoneId.of(setting.value());
        };
    }

    static Format<LocalDate> date() {
        return setting -> {
            String expected = "a date from 1970-01-01 to 2199-12-31, such as 2027-02-05";
            try {
                LocalDate date = LocalDate.parse(setting.value());
                if (date.getYear() >= 1970 && date.getYear() < 2200) {
                    return date;
                }
            } catch (DateTimeException e) {
                throw new Unfit("is no date", expected);
            }
            throw new Unfit("is out of range", expected);
        };
    }
}
