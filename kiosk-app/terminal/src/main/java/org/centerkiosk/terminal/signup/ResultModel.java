package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of how it went, in words.
 *
 * @param english below the Chinese title; null for none
 * @param ticket null where there is none
 * @param notes what happens next, each a line
 * @param instead what one may like instead of what was refused; empty where there is a ticket
 * @param insteadHeading above them; empty where there is nothing
 * @param link where the ticket is on the phone's pages; null where phones do not reach them
 * @param print whether it can be printed
 * @param toPhone whether the symbol of that link is on show
 */
record ResultModel(
        Language language,
        Instant now,
        Kind kind,
        String title,
        @Nullable String english,
        @Nullable Ticket ticket,
        List<String> notes,
        String insteadHeading,
        List<Instead> instead,
        @Nullable String link,
        PrintOffer print,
        boolean toPhone,
        SignUpModel.Wait patience) {

    ResultModel {
        notes = List.copyOf(notes);
        instead = List.copyOf(instead);
    }

    /** How it went; it decides the colour and the sign. */
    enum Kind {
        RESERVED(Icon.CHECK),
        WAITING(Icon.THREE_DOTS),
        PROVISIONAL(Icon.CLOCK),
        POOLED(Icon.HALF_DISC),
        REFUSED(Icon.STRUCK_CIRCLE);

        private final Icon icon;

        Kind(Icon icon) {
            this.icon = icon;
        }

        Icon icon() {
            return icon;
        }
    }

    /**
     * @param who the masked name and how many
     * @param qr what its symbol says
     * @param number such as 候 08
     * @param code four and four characters
     */
    record Ticket(
            Event event,
            String category,
            String title,
            String when,
            String who,
            String qr,
            String numberLabel,
            String number,
            String codeLabel,
            String code) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Ticket[]";
        }
    }

    /** @param pill seats in words; empty where nothing is known */
    record Instead(SessionId session, Event event, String title, String when, SeatState seats, String pill) {}
}
