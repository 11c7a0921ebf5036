package org.centerkiosk.terminal.control;

import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a stage shows: the poster of an event and three lines on it.
 *
 * @param event whose poster it is
 * @param category set before the lead as a tag; null for a pill
 * @param lead the short line above the title, such as 下一场·34 分钟后; null for none
 * @param alarm whether the lead says that something does not take place as planned
 * @param title of the event or the session
 * @param line below the title; empty for none
 * @param link for phones; null where there is none, or it stands elsewhere
 */
public record StageContent(
        Event event,
        @Nullable Category category,
        @Nullable String lead,
        boolean alarm,
        String title,
        String line,
        @Nullable StageLink link) {

    /** Without a link. */
    public StageContent(
            Event event, @Nullable Category category, @Nullable String lead, boolean alarm, String title, String line) {
        this(event, category, lead, alarm, title, line, null);
    }

    /** All of it, as a screen reader says it. */
    public String spoken() {
        return (lead == null ? "" : lead + " ") + title + " " + line;
    }
}
