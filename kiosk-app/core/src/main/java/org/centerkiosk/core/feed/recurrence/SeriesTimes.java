package org.centerkiosk.core.feed.recurrence;

import java.util.List;

/**
 * What a series says of its dates.
 *
 * @param start DTSTART
 * @param length how long each session lasts
 * @param rules RRULE
 * @param excludedRules EXRULE, which RFC 2445 still had
 * @param dates RDATE
 * @param excluded EXDATE
 * @param overridden the RECURRENCE-IDs of its overrides, which count even where they are excluded
 */
public record SeriesTimes(
        CalendarTime start,
        Length length,
        List<Rule> rules,
        List<Rule> excludedRules,
        List<Occurrence> dates,
        List<CalendarTime> excluded,
        List<Occurrence> overridden) {}
