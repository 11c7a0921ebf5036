package org.centerkiosk.core.edition;

import java.time.ZoneId;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** What is said differently of an event itself. The name of its feed is none of it, for nobody sees it. */
final class EventFields {

    private EventFields() {}

    static List<FieldChange> between(Event before, Event after, ZoneId zone) {
        FieldChanges changes = new FieldChanges()
                .text("title", before.title(), after.title())
                .text("subtitle", before.subtitle(), after.subtitle())
                .text("description", before.description(), after.description())
                .compare("category", before.category(), after.category(), Terms::word)
                .compare("keywords", before.keywords(), after.keywords(), FieldChanges::joined)
                .compare("people", before.people(), after.people(), FieldChanges::people)
                .text("audience", before.audience(), after.audience())
                .text("admission", before.admission(), after.admission())
                .plain("page", before.url(), after.url())
                .plain("picture", before.image(), after.image())
                .plain("colour", before.color(), after.color())
                .plain("venue", before.venue(), after.venue())
                .plain("sessions in all", before.sessionCount(), after.sessionCount());
        terms(changes, before.terms(), after.terms(), zone);
        return changes.changes();
    }

    private static void terms(
            FieldChanges changes, @Nullable SignUpTerms before, @Nullable SignUpTerms after, ZoneId zone) {
        if (before == null || after == null) {
            changes.compare("sign-up", before, after, terms -> Terms.word(terms.mode()));
            return;
        }
        changes.compare("sign-up", before.mode(), after.mode(), Terms::word)
                .compare("sign-up for", before.scope(), after.scope(), Terms::word)
                .compare("sign-up opens", before.opens(), after.opens(), time -> FieldChanges.time(time, zone))
                .compare("sign-up closes", before.closes(), after.closes(), time -> FieldChanges.time(time, zone))
                .plain("capacity", before.capacity(), after.capacity())
                .plain("waiting list", before.waitingList(), after.waitingList())
                .plain("largest party", before.partyMax(), after.partyMax())
                .plain("youngest age", before.minAge(), after.minAge())
                .plain("oldest age", before.maxAge(), after.maxAge())
                .plain("guardian under", before.guardianUnder(), after.guardianUnder())
                .compare("questions", before.questions(), after.questions(), FieldChanges::questions);
    }
}
