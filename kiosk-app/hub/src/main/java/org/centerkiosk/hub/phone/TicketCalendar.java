package org.centerkiosk.hub.phone;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;

/** A ticket's sessions for the calendar of a phone, with the code; nothing personal. */
final class TicketCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private TicketCalendar() {}

    static String write(Reception.Booking booking, Event event, PhoneWords words, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Center Kiosk//Ticket//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        booking.target().sessionsOf(event).forEach(session -> calendar.add(entry(booking, event, session, words, now)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toString();
    }

    private static VEvent entry(
            Reception.Booking booking, Event event, Session session, PhoneWords words, Instant now) {
        ParameterList kind = session.allDay() ? new ParameterList(List.of(Value.DATE)) : new ParameterList();
        VEvent entry = new VEvent(false);
        entry.add(new Uid(booking.code() + "-" + UTC.format(session.originalStart())));
        entry.add(new DtStamp(now));
        entry.add(new DtStart<>(kind, written(session, session.start())));
        entry.add(new DtEnd<>(kind, written(session, session.end())));
        entry.add(new Summary(words.in(event.titleOf(session))));
        entry.add(new Status(session.takesPlace() && !booking.status().isFinal() ? "CONFIRMED" : "CANCELLED"));
        entry.add(new Description(words.format(
                "ticket.calendar", booking.code().print(), words.format("ticket.party", booking.party()))));
        String place = words.place(session);
        if (place != null) {
            entry.add(new Location(place));
        }
        return entry;
    }

    private static String written(Session session, Instant instant) {
        return session.allDay()
                ? DateTimeFormatter.BASIC_ISO_DATE.format(
                        instant.atZone(session.zone()).toLocalDate())
                : UTC.format(instant);
    }
}
