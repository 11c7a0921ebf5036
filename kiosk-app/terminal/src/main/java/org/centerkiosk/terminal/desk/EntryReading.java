package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Says in one language what is typed of who comes without having signed up. Pure. */
record EntryReading(
        EntryCheck check, Optional<Twin> twin, @Nullable SessionCard ofTwin, Wording wording) {

    DeskModel.EntryPart part() {
        Entry entry = check.entry();
        List<Spot> wrong = entry.checked() ? check.wrong() : List.of();
        SessionCard card = check.card();
        boolean calls = entry.calls();
        return new DeskModel.EntryPart(
                wording.get(calls ? "desk.entry.calls" : "desk.entry.title"),
                wording.get(calls ? "desk.entry.callsLine" : "desk.entry.line"),
                calls,
                field(Spot.NAME, "desk.entry.name", "", wrong),
                field(
                        Spot.PHONE,
                        "desk.entry.phone",
                        check.phone().map(PhoneNumber::masked).orElse(""),
                        wrong),
                field(Spot.PARTY, "desk.entry.party", "", wrong),
                field(Spot.AGE, "desk.entry.age", "", wrong),
                twin.map(this::words).orElse(""),
                card == null ? wording.get("desk.entry.noTarget") : target(card),
                wording.get("desk.entry.target"),
                wording.get("desk.entry.told"),
                entry.told(),
                wrong.contains(Spot.TOLD) ? wording.get("desk.entry.toldMissing") : "",
                wording.get(calls ? "desk.entry.register" : "desk.entry.submit"),
                calls ? "" : wording.get("desk.entry.only"),
                entry.sending());
    }

    private DeskModel.Field field(Spot spot, String label, String masked, List<Spot> wrong) {
        return new DeskModel.Field(
                spot,
                wording.get(label),
                check.entry().text(spot),
                masked,
                spot == Spot.AGE && !check.asksForAge() ? wording.get("desk.entry.notAsked") : "",
                wrong.contains(spot) ? message(spot) : "");
    }

    private String message(Spot spot) {
        return switch (spot) {
            case NAME -> wording.get("desk.wrong.name");
            case PHONE -> wording.get(check.entry().phone().isBlank() ? "desk.wrong.noPhone" : "desk.wrong.phone");
            case PARTY -> wording.get("desk.wrong.party");
            default -> wording.get("desk.wrong.age");
        };
    }

    private String target(SessionCard card) {
        return wording.title(card.listing()) + " "
                + wording.time(card.listing().session().start());
    }

    private String words(Twin found) {
        RosterEntry entry = found.entry();
        String name = RosterWriter.name(entry, wording);
        String where = found.isHere() || ofTwin == null ? wording.get("desk.twin.here") : target(ofTwin);
        return wording.format(
                found.byPhone() ? "desk.twin.phone" : "desk.twin.name",
                where,
                name,
                entry.seats(),
                RosterWriter.status(entry, wording));
    }
}
