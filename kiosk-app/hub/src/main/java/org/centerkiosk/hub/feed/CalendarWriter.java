package org.centerkiosk.hub.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
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
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a calendar to subscribe to (RFC 5545, RFC 7986). The same entries give the same bytes. */
final class CalendarWriter {

    private static final Duration REFRESH = Duration.ofHours(1);

    private CalendarWriter() {}

    static byte[] write(String name, List<Revised> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Center Kiosk//Hub//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        entries.stream()
                .map(Revised::modified)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> calendar.add(new LastModified(newest)));
        entries.forEach(entry -> calendar.add(event(entry)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // A calendar without any event is one, too: no session may be listed.
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(Revised revised) {
        CalendarEntry entry = revised.entry();
        ParameterList days = entry.isDay() ? new ParameterList(List.of(Value.DATE)) : new ParameterList();
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(revised.modified()));
        event.add(new LastModified(revised.modified()));
        event.add(new Sequence(revised.sequence()));
        event.add(new DtStart<>(days, entry.starts()));
        event.add(new DtEnd<>(days, entry.ends()));
        event.add(new Summary(entry.summary()));
        event.add(new Status(entry.status()));
        if (entry.description() != null) {
            event.add(new Description(entry.description()));
        }
        if (entry.location() != null) {
            event.add(new Location(entry.location()));
        }
        if (entry.url() != null) {
            event.add(new Url(URI.create(entry.url())));
        }
        return event;
    }
}
