package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.Roster;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.jspecify.annotations.Nullable;

/** The roster that is looked at, in its order; asked for again only where it changed. */
final class Rows {

    private final FrontDesk desk;
    private @Nullable Kept kept;

    private record Key(SessionId session, long revision, Sorting sorting) {}

    private record Kept(Key key, Sheet sheet) {}

    /**
     * A roster in some order.
     *
     * @param entries all of it
     */
    record Sheet(Roster roster, List<RosterEntry> entries) {

        Optional<RosterEntry> find(@Nullable UUID registration) {
            return registration == null ? Optional.empty() : roster.find(registration);
        }

        /** -1 where it is not on it. */
        int indexOf(@Nullable UUID registration) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).registration().equals(registration)) {
                    return i;
                }
            }
            return -1;
        }

        /** Who is most likely next: the first who has a seat and is not there. */
        @Nullable
        UUID first() {
            return entries.stream()
                    .filter(entry -> entry.isExpected() && !entry.isComplete())
                    .findFirst()
                    .or(() -> entries.stream().findFirst())
                    .map(RosterEntry::registration)
                    .orElse(null);
        }
    }

    Rows(FrontDesk desk) {
        this.desk = desk;
    }

    synchronized Optional<Sheet> of(Pick pick) {
        Optional<SessionCard> card = card(pick.session());
        if (card.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(card.get().id(), card.get().revision(), pick.sorting());
        Kept before = kept;
        if (before != null && before.key().equals(key)) {
            return Optional.of(before.sheet());
        }
        Roster roster = desk.roster(key.session());
        Sheet sheet = new Sheet(
                roster, roster.entries().stream().sorted(pick.sorting().order()).toList());
        kept = new Kept(key, sheet);
        return Optional.of(sheet);
    }

    Optional<SessionCard> card(@Nullable SessionId session) {
        return session == null
                ? Optional.empty()
                : desk.state().get().sessions().stream()
                        .filter(card -> card.id().equals(session))
                        .findFirst();
    }
}
