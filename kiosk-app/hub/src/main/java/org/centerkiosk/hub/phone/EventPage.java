package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.hub.ScanLink;
import org.jspecify.annotations.Nullable;

/** An event with its sessions and their seats: {@code /e/…}, and {@code /Q/…}, which the QR on a screen opens. */
final class EventPage {

    private final Pages pages;
    private final Consumer<ScanLink> onScanned;

    /** @param onScanned hears of every link that is asked for, good or not; must not take long */
    EventPage(Pages pages, Consumer<ScanLink> onScanned) {
        this.pages = pages;
        this.onScanned = onScanned;
    }

    /**
     * What the page shows.
     *
     * @param sessions that are not over
     * @param bySession whether one signs up for one of them
     * @param series how many sessions the whole series still has, 0 where one cannot sign up for it
     * @param open whether anything can be signed up for here
     * @param scan the token of the QR that led here, null where none did
     */
    record View(
            EventView event,
            List<SessionView> sessions,
            boolean bySession,
            int series,
            boolean open,
            @Nullable String scan) {

        /** The one that is chosen beforehand: the first that one can sign up for. */
        String chosen() {
            return sessions.stream()
                    .filter(session -> bySession && session.pill().open())
                    .map(SessionView::key)
                    .findFirst()
                    .orElse(series > 0 ? SessionView.SERIES : "");
        }

        /** Whether there is nothing to choose. */
        boolean isSingle() {
            return sessions.size() == 1 && (series == 0 || !bySession);
        }
    }

    void show(Context context) {
        show(context, context.pathParam("event"), null);
    }

    /** A link that is old, or made up, still shows its event: it tells where a visitor comes from and opens no door. */
    void scanned(Context context) {
        Optional<ScanLink> link = ScanLink.read(context.pathParam("token"));
        if (link.isEmpty()) {
            gone(context);
            return;
        }
        onScanned.accept(link.get());
        show(context, link.get().event(), link.get().token());
    }

    private void show(Context context, String name, @Nullable String scan) {
        Optional<Event> found = pages.programme().event(name.toUpperCase(java.util.Locale.ROOT));
        if (found.isEmpty()) {
            gone(context);
            return;
        }
        Frame frame = pages.frame(context);
        pages.show(context, 200, "event.jte", Map.of("frame", frame, "view", view(found.get(), frame, scan)));
    }

    private void gone(Context context) {
        pages.tell(context, 404, pages.frame(context, "/"), "event.gone");
    }

    View view(Event listed, Frame frame, @Nullable String scan) {
        Instant now = pages.now();
        Event event = pages.counted(listed);
        List<SessionView> coming = SessionView.comingOf(event, frame.words(), now);
        SignUpTerms terms = event.terms();
        SignUpTerms.Scope scope = terms == null ? SignUpTerms.Scope.SESSION : terms.scope();
        boolean bySession = scope != SignUpTerms.Scope.SERIES;
        boolean anyOpen = coming.stream().anyMatch(session -> session.pill().open());
        boolean bySeries = scope != SignUpTerms.Scope.SESSION
                && anyOpen
                && event.sessions().size() > 1;
        int series = bySeries
                ? (int) event.sessions().stream()
                        .filter(session -> session.takesPlace() && now.isBefore(session.start()))
                        .count()
                : 0;
        return new View(pages.view(event, frame), coming, bySession, series, anyOpen, scan);
    }
}
