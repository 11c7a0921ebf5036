package org.centerkiosk.core.feed.ical;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone that a TZID means: an id of the time zone database, also behind a prefix such as
 * {@code /example.org/20261101/Asia/Shanghai}; a Windows name; else the file's own VTIMEZONE; else the venue's zone,
 * with a warning.
 */
final class Zones {

    private static final Map<String, String> BY_LOWER_CASE = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id, (one, same) -> one));
    private static final Set<String> UTC = Set.of("z", "utc", "gmt", "etc/utc", "zulu");

    private static final Duration SOME_YEARS = Duration.ofDays(3 * 366);
    private static final Pattern OFFSET_IN_NAME = Pattern.compile("\\((?:UTC|GMT)([+-]\\d\\d:\\d\\d)\\).*");

    private final Zone venue;
    private final Instant last;
    private final Zone floating;
    private final Report report;
    private final Zone utc;
    private final Map<String, Zone> known = new HashMap<>();
    private final Map<String, Component> definitions = new HashMap<>();

    /**
     * Zones of one file.
     *
     * @param window what is read, for the venue's zone and for how long definitions are worked out
     * @param calendarZone the file's X-WR-TIMEZONE, which counts for floating times and times in UTC; may be null
     */
    Zones(FeedWindow window, @Nullable ContentLine calendarZone, List<Component> definitions, Report report) {
        this.venue = Zone.of(window.zone());
        this.last = window.to().plus(SOME_YEARS);
        this.report = report;
        for (Component definition : definitions) {
            ContentLine id = definition.first("TZID");
            if (id != null) {
                this.definitions.putIfAbsent(id.text().strip(), definition);
            }
        }
        Zone ofFile = calendarZone == null ? null : named(calendarZone.value().strip());
        this.floating = ofFile == null ? this.venue : ofFile;
        this.utc = ofFile == null ? Zone.utc(window.zone()) : ofFile;
    }

    Zone venue() {
        return venue;
    }

    Zone floating() {
        return floating;
    }

    Zone utc() {
        return utc;
    }

    static boolean isUtc(String tzid) {
        return UTC.contains(tzid.strip().toLowerCase(Locale.ROOT));
    }

    Zone byId(String tzid, ContentLine line) {
        Zone found = known.get(tzid);
        if (found == null) {
            found = find(tzid.strip(), line);
            known.put(tzid, found);
        }
        return found;
    }

    private Zone find(String tzid, ContentLine line) {
        Zone named = named(tzid);
        if (named != null) {
            return named;
        }
        Component definition = definitions.get(tzid);
        if (definition != null) {
            Zone located = named(definition.value("X-LIC-LOCATION"));
            Zone defined = located == null ? ZoneDefinition.read(definition, last, report) : located;
            if (defined != null) {
                return defined;
            }
        }
        Zone offset = offsetIn(tzid);
        if (offset != null) {
            return offset;
        }
        report.warning(
                line.where(),
                line.name(),
                "unknown time zone " + Report.quote(tzid) + ", read as " + venue.shown(),
                "use an id such as Asia/Shanghai or add its VTIMEZONE");
        return venue;
    }

    private static @Nullable Zone named(String tzid) {
        String id = tzid.startsWith("\"") && tzid.endsWith("\"") && tzid.length() > 1
                ? tzid.substring(1, tzid.length() - 1)
                : tzid;
        Zone found = database(id);
        for (int slash = id.indexOf('/'); found == null && slash >= 0; slash = id.indexOf('/', slash + 1)) {
            String rest = id.substring(slash + 1);
            // A bare last part, such as the UTC of a vendor's own path, would be guesswork.
            found = rest.indexOf('/') > 0 ? database(rest) : null;
        }
        return found == null ? windows(id) : found;
    }

    /** Where a file names a zone as Windows shows it, such as (UTC+08:00) Beijing, and does not define it. */
    private static @Nullable Zone offsetIn(String name) {
        Matcher matcher = OFFSET_IN_NAME.matcher(name);
        return matcher.matches() ? database(matcher.group(1)) : null;
    }

    private static @Nullable Zone database(String id) {
        String exact = BY_LOWER_CASE.get(id.toLowerCase(Locale.ROOT).replace(' ', '_'));
        try {
            if (exact != null) {
                return Zone.of(ZoneId.of(exact));
            }
            boolean offset = id.startsWith("GMT+")
                    || id.startsWith("GMT-")
                    || id.startsWith("UTC+")
                    || id.startsWith("UTC-")
                    || id.startsWith("+")
                    || id.startsWith("-");
            return offset ? Zone.of(ZoneId.of(id)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Names such as China Standard Time, by the table of the Unicode CLDR. */
    private static @Nullable Zone windows(String name) {
        if (!name.contains("Time") && !name.startsWith("UTC")) {
            return null;
        }
        String id = TimeZone.getIDForWindowsID(name, "001");
        return id == null ? null : Zone.of(ZoneId.of(id));
    }
}
