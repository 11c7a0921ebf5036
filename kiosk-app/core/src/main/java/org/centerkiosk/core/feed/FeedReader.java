package org.centerkiosk.core.feed;

import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.ical.ICalendarReader;
import org.centerkiosk.core.feed.jsonld.JsonLdReader;
import org.centerkiosk.core.feed.table.TableReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a schedule, in whatever of the known formats it is, into the events that have sessions in a window. It never
 * throws and its work is bounded by {@link FeedLimits}; what cannot be used is in the report. Safe for use from any
 * thread; it takes up to a few seconds for ten thousand events, so not from one that draws.
 */
public final class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final FeedLimits limits;

    public FeedReader() {
        this(FeedLimits.standard());
    }

    public FeedReader(FeedLimits limits) {
        this.limits = limits;
    }

    public FeedResult read(FeedDocument document, FeedWindow window) {
        Report report = new Report(document.source(), limits.problems());
        List<Event> events = List.of();
        try {
            events = events(document, window, report);
        } catch (RuntimeException | StackOverflowError e) {
            // The last line of defence: a defect here must cost one document, not the screen.
            LOG.error("reading {} failed", document.source(), e);
            report.fatal(
                    null,
                    null,
                    "the reader failed on this document (" + e.getClass().getSimpleName() + ")",
                    "keep the file and report it as a defect of this program");
        }
        return new FeedResult(report.isFatal() ? List.of() : events, report.problems());
    }

    private List<Event> events(FeedDocument document, FeedWindow window, Report report) {
        if (document.body().length > limits.bytes()) {
            report.fatal(
                    null,
                    null,
                    "it has " + document.body().length + " bytes, more than " + limits.bytes(),
                    "split the schedule or leave old events out");
            return List.of();
        }
        return switch (FeedFormat.of(document)) {
            case ICALENDAR -> new ICalendarReader(limits).read(document, window, report);
            case HTML ->
                refuse(
                        report,
                        "an HTML page instead of a calendar (a login page?)",
                        "use the address that downloads the calendar itself, one that needs no login");
            case OLD_EXCEL ->
                refuse(report, "an Excel file of the old kind (.xls)", "open it in Excel and save it as .xlsx");
            case EMPTY -> refuse(report, "the document is empty", "check the file or address");
            case XML -> refuse(report, "XML, which is no known schedule", "use .ics, .xlsx, .csv or JSON-LD");
            case XLSX -> new TableReader(limits).readXlsx(document, window, report);
            case TABLE_TEXT -> new TableReader(limits).readText(document, window, report);
            case JSON -> new JsonLdReader(limits).read(document, window, report);
            case OTHER -> refuse(report, "no known kind of schedule", "use .ics, .xlsx, .csv or JSON-LD");
        };
    }

    private static List<Event> refuse(Report report, String what, String remedy) {
        report.fatal(null, null, what, remedy);
        return List.of();
    }
}
