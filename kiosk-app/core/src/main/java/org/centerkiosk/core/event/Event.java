package org.centerkiosk.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is listed: a performance, lecture, exhibition, course and so on, with its sessions in the order of their start.
 *
 * @param uid names it for good (RFC 5545 UID)
 * @param title never blank
 * @param subtitle one line below the title on the poster
 * @param description plain text, paragraphs separated by a line feed
 * @param category decides colour and poster
 * @param keywords words of the schedule that are no category; they help to choose a poster
 * @param people who teaches or performs
 * @param audience who it is for, such as 零基础
 * @param admission what it costs and how to get in, such as 免费·凭票入场
 * @param url a public page about it, http or https
 * @param image its own picture: an http(s) or file URI, or a {@code data:} URI of the source
 * @param color CSS colour of the source (RFC 7986 COLOR), informational
 * @param terms how to sign up, null where one just comes
 * @param sessions in the order of their start, within the window that was read
 * @param sessionCount how many sessions the whole series has, also outside the window; 0 where it has no end
 * @param venue the id of the venue that holds it (until it is looked up also its name, as the schedule writes it), null
 *     where the schedule does not say
 * @param source the name of the feed it comes from
 */
public record Event(
        String uid,
        LocalText title,
        @Nullable LocalText subtitle,
        @Nullable LocalText description,
        Category category,
        List<String> keywords,
        List<Person> people,
        @Nullable LocalText audience,
        @Nullable LocalText admission,
        @Nullable String url,
        @Nullable String image,
        @Nullable String color,
        @Nullable SignUpTerms terms,
        List<Session> sessions,
        int sessionCount,
        @Nullable String venue,
        String source) {

    public Event {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("an event has a UID");
        }
        keywords = List.copyOf(keywords);
        people = List.copyOf(people);
        sessions = List.copyOf(sessions);
    }

    /** The same event with other sessions. */
    public Event withSessions(List<Session> others) {
        return new Event(
                uid,
                title,
                subtitle,
                description,
                category,
                keywords,
                people,
                audience,
                admission,
                url,
                image,
                color,
                terms,
                others,
                sessionCount,
                venue,
                source);
    }

    /** The same event at another venue. */
    public Event withVenue(@Nullable String other) {
        return new Event(
                uid,
                title,
                subtitle,
                description,
                category,
                keywords,
                people,
                audience,
                admission,
                url,
                image,
                color,
                terms,
                sessions,
                sessionCount,
                other,
                source);
    }

    /** The same event with another picture. */
    public Event withImage(@Nullable String other) {
        return new Event(
                uid,
                title,
                subtitle,
                description,
                category,
                keywords,
                people,
                audience,
                admission,
                url,
                other,
                color,
                terms,
                sessions,
                sessionCount,
                venue,
                source);
    }

    /** The same event from a feed of another name. */
    public Event withSource(String other) {
        return new Event(
                uid,
                title,
                subtitle,
                description,
                category,
                keywords,
                people,
                audience,
                admission,
                url,
                image,
                color,
                terms,
                sessions,
                sessionCount,
                venue,
                other);
    }

    public boolean isSeries() {
        return sessionCount != 1;
    }

    /** The session's own title, or the event's. */
    public LocalText titleOf(Session session) {
        return session.title() == null ? title : session.title();
    }
}
