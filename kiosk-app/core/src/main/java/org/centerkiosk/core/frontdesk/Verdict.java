package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says to who wants in. {@link Arrived} alone was written down; the others left no trace, and may be let in by
 * {@link CheckIn#letIn}.
 */
public sealed interface Verdict {

    /**
     * He is in.
     *
     * @param people how many came in by this
     * @param isConfirmed whether the hub has it; else it is on the disk and will be sent
     * @param flag what the hub finds odd about it, null where nothing is: what happened is kept all the same
     */
    record Arrived(
            SessionId session,
            RosterEntry entry,
            int people,
            boolean isConfirmed,
            @Nullable Flag flag) implements Verdict {}

    /**
     * All of them were in before, here or at another desk.
     *
     * @param since when the last of them came
     */
    record AlreadyIn(SessionId session, RosterEntry entry, Instant since) implements Verdict {}

    /** It begins much later. */
    record Early(SessionId session, RosterEntry entry, Instant starts) implements Verdict {}

    /** It is over. */
    record Over(SessionId session, RosterEntry entry, Instant ended) implements Verdict {}

    /** It is for other sessions: those of today and tomorrow, none where it is for a later day. */
    record WrongSession(RosterEntry entry, List<SessionId> right) implements Verdict {

        public WrongSession {
            right = List.copyOf(right);
        }
    }

    /** The registration was cancelled, or ended by time. */
    record Cancelled(RosterEntry entry) implements Verdict {}

    /** The session itself does not take place. */
    record NotOn(SessionId session, RosterEntry entry) implements Verdict {}

    /**
     * It waits for seats.
     *
     * @param position in the queue, from 1; null where it is not known
     */
    record Waitlisted(RosterEntry entry, @Nullable Integer position) implements Verdict {}

    /** Its seats are not settled: it is provisional, in the pool of a lottery, or offered and not answered. */
    record Unsettled(RosterEntry entry) implements Verdict {}

    /**
     * Nobody of that name is known here, which does not say that there is none.
     *
     * @param wasHubAsked whether the hub does not know it either
     */
    record UnknownHere(@Nullable TicketCode code, boolean wasHubAsked) implements Verdict {}

    /** Nobody of ours signed that ticket. */
    record Forged() implements Verdict {}

    record NotTaken(Why why) implements Verdict {}

    /** What the hub finds odd about somebody who was let in. */
    enum Flag {
        UNKNOWN_HERE,
        NO_SEAT,
        OTHER_SESSION,
        NO_SUCH_PERSON,
        AGAIN,
        LATE
    }
}
