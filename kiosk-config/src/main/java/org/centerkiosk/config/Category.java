package org.centerkiosk.config;

/** The kinds of events, by the names that they have everywhere in the program. */
public enum Category {
    PERFORMANCE,
    LECTURE,
    EXHIBITION,
    COURSE,
    VOLUNTEERING,
    FAMILY,
    HEALTH
}
