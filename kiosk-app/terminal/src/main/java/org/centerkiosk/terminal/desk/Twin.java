package org.centerkiosk.terminal.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster who may be the one that is typed.
 *
 * @param byPhone whether the number looks the same, as far as it is shown; else the name is the same
 * @param isHere whether he is on the roster of the same session
 */
record Twin(Found found, boolean byPhone, boolean isHere) {

    private static final int ENOUGH = 8;

    /** The one on the same roster before the others, one with the same number before one with the same name. */
    static Optional<Twin> of(EntryCheck check, FrontDesk desk, @Nullable SessionId session) {
        return check.phone()
                .flatMap(phone -> best(
                        desk.search(phone.lastFour(), ENOUGH).stream()
                                .filter(found ->
                                        phone.masked().equals(found.entry().phone()))
                                .toList(),
                        true,
                        session))
                .or(() -> byName(check.entry().name().strip(), desk, session));
    }

    private static Optional<Twin> byName(String name, FrontDesk desk, @Nullable SessionId session) {
        if (name.codePointCount(0, name.length()) < 2) {
            return Optional.empty();
        }
        return best(
                desk.search(name, ENOUGH).stream()
                        .filter(found -> found.entry().name().equals(name))
                        .toList(),
                false,
                session);
    }

    private static Optional<Twin> best(List<Found> all, boolean byPhone, @Nullable SessionId session) {
        return all.stream()
                .filter(found -> !found.entry().status().isFinal())
                .min(Comparator.comparing((Found found) -> !found.session().equals(session))
                        .thenComparing(found -> found.session().originalStart()))
                .map(found -> new Twin(found, byPhone, found.session().equals(session)));
    }

    RosterEntry entry() {
        return found.entry();
    }
}
