package org.centerkiosk.terminal.shell;

import java.time.Instant;
import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.trust.Takeover;
import org.jspecify.annotations.Nullable;

/** Where in the program the terminal is. */
public sealed interface Route {

    /** The attract loop; the terminal is here whenever nobody uses it. */
    record Loop() implements Route {}

    /**
     * The list of a day.
     *
     * @param day null for today, also after midnight
     * @param category null for all
     * @param page from 0
     * @param selected the session whose poster is on the stage, null for the next one of that day
     */
    record Browse(
            @Nullable LocalDate day,
            @Nullable Category category,
            int page,
            @Nullable SessionId selected) implements Route {

        /** Today, all categories. */
        public static Browse today() {
            return new Browse(null, null, 0, null);
        }
    }

    /**
     * The coming days as tiles.
     *
     * @param page from 0, which holds today
     * @param category null for all
     */
    record Month(int page, @Nullable Category category) implements Route {

        /** All categories. */
        public Month(int page) {
            this(page, null);
        }
    }

    /**
     * Looking for an event.
     *
     * @param page of what was found, from 0
     */
    record Search(EventQuery query, int page) implements Route {

        /** Nothing asked for yet. */
        public static Search blank() {
            return new Search(EventQuery.ALL, 0);
        }
    }

    /**
     * One event, with one of its sessions chosen.
     *
     * @param from place of the first session that is shown as a tile, null for those around the chosen one
     * @param textPage of the description, from 0
     * @param series whether the whole series is chosen instead
     */
    record Detail(SessionId session, @Nullable Integer from, int textPage, boolean series) implements Route {

        /** One session. */
        public Detail(SessionId session, @Nullable Integer from, int textPage) {
            this(session, from, textPage, false);
        }

        /** The sessions around the chosen one, and the beginning of the description. */
        public Detail(SessionId session) {
            this(session, null, 0);
        }
    }

    /** A place with something to fill in, or to read that is somebody's own: it ends sooner than others. */
    sealed interface Private extends Route {}

    /**
     * Signing up here.
     *
     * @param session that was chosen
     * @param series whether it is for the whole series
     */
    record SignUp(SessionId session, boolean series) implements Private {

        /** What one signs up for. */
        public Target target() {
            return series ? Target.series(session.uid()) : Target.of(session);
        }
    }

    /** The ticket, or why there is none. */
    record SignUpResult(SessionId session) implements Private {}

    /**
     * A code is shown to the camera.
     *
     * @param session that a resident's own code signs up for; null where none was chosen
     * @param series whether it is for the whole series
     */
    record ScanCode(@Nullable SessionId session, boolean series) implements Private {

        /** What a resident's own code signs up for; null where nothing was chosen. */
        public @Nullable Target target() {
            if (session == null) {
                return null;
            }
            return series ? Target.series(session.uid()) : Target.of(session);
        }
    }

    /** One's sign-ups, by ticket. */
    record MySignUps() implements Private {}

    /** Opening hours, closures, the way, the desk. */
    record VenueCard() implements Route {}

    /**
     * A notice in the loop's place.
     *
     * @param area where it counts; null for everywhere
     */
    record Notice(Takeover takeover, @Nullable LocalText area) implements Route {}

    /** What interrupts every visit. */
    sealed interface Urgent extends Route {}

    /**
     * A takeover of the screen.
     *
     * @param area where it counts; null for everywhere
     * @param cutShort whether it has just ended a visit, so that something typed may be gone
     */
    record Alarm(Takeover takeover, @Nullable LocalText area, boolean cutShort) implements Urgent {}

    /** The word that a takeover was withdrawn, for a moment. */
    record AllClear(Takeover takeover) implements Urgent {}

    /** What staff do at the screen. */
    sealed interface AtDoor extends Route {}

    /** The screen is taken down: a page of this terminal's own, until staff put it back. */
    record Down(Instant since) implements AtDoor {}

    /**
     * Staff are asked for their PIN.
     *
     * @param down whether the screen is down, so that the PIN puts it back
     * @param digits how many were typed
     * @param answer to the last PIN
     * @param locked seconds until another PIN may be tried, 0 where one may
     */
    record StaffPad(boolean down, int digits, Answer answer, int locked) implements AtDoor {

        /** What became of the last PIN. */
        public enum Answer {
            NONE,
            CHECKING,
            WRONG
        }
    }
}
