package org.centerkiosk.hub.phone;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.PosterWords;

/** Writes pages: the template with what it shows, in the visitor's language, and the headers that every page has. */
final class Pages {

    /** No script, no style but our own, no frame, and forms are sent to us alone. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private final PhoneFiles files = new PhoneFiles();
    private final PosterWords motifs = PosterWords.load();
    private final Programmes programmes;
    private final Reception reception;
    private final InstantSource clock;

    Pages(Programmes programmes, Reception reception, InstantSource clock) {
        this.programmes = programmes;
        this.reception = reception;
        this.clock = clock;
    }

    PhoneFiles files() {
        return files;
    }

    Programmes.Sorted programme() {
        return programmes.now();
    }

    /** With the seats of now. */
    Event counted(Event event) {
        return reception.counted(event);
    }

    Instant now() {
        return clock.instant();
    }

    /** What is around a page that can be asked for again at its own address. */
    Frame frame(Context context) {
        return frame(context, context.path());
    }

    Frame frame(Context context, String address) {
        Visitor visitor = Visitor.of(context);
        PhoneWords words = PhoneWords.of(visitor.language());
        return new Frame(words, visitor.large(), address, words.in(programme().centre()), files.style());
    }

    EventView view(Event event, Frame frame) {
        return EventView.of(
                event,
                frame.words(),
                files.poster(motifs.of(event)),
                programme().venueOf(event));
    }

    /** A page for everybody, which a browser may show again once the hub has said that it is still so. */
    void show(Context context, int status, String template, Map<String, Object> parameters) {
        context.header("Cache-Control", "no-cache");
        write(context, status, template, parameters);
    }

    /** A page for one person, which nobody keeps. */
    void showPrivately(Context context, int status, String template, Map<String, Object> parameters) {
        context.header("Cache-Control", "no-store");
        context.header("X-Robots-Tag", "noindex");
        write(context, status, template, parameters);
    }

    private void write(Context context, int status, String template, Map<String, Object> parameters) {
        TemplateOutput output = new StringOutput(16 << 10);
        engine.render(template, parameters, output);
        context.header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept-Language, Cookie")
                .status(status)
                .html(output.toString());
    }

    /** A page of one sentence and one way on. */
    void tell(Context context, int status, Frame frame, String key) {
        tell(context, status, frame, frame.get(key), frame.get(key + "Text"), "/");
    }

    /** The same in other words; the way on leads to that address. */
    void tell(Context context, int status, Frame frame, String title, String text, String address) {
        String way = frame.get(address.equals("/") ? "event.home" : "page.back");
        showPrivately(
                context,
                status,
                "message.jte",
                Map.of("frame", frame, "title", title, "text", text, "way", way, "address", address));
    }
}
