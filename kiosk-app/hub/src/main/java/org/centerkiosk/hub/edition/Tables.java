package org.centerkiosk.hub.edition;

import java.util.Set;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Venue;
import org.jdbi.v3.core.Handle;

/** The tables of one centre. */
record Tables(
        String centre,
        PublicationRows publications,
        DraftRows drafts,
        EditionRows editions,
        TakeoverRows takeovers,
        MediaRows media) {

    static Tables of(String centre) {
        return new Tables(
                centre,
                new PublicationRows(centre),
                new DraftRows(centre),
                new EditionRows(centre),
                new TakeoverRows(centre),
                new MediaRows(centre));
    }

    Draft find(Handle handle, int id) throws Declining {
        return drafts.find(handle, id).orElseThrow(() -> unknown(id));
    }

    byte[] document(Handle handle, int id) throws Declining {
        return drafts.document(handle, id).orElseThrow(() -> unknown(id));
    }

    /** Ids of the centre's venues. */
    Set<String> venues(Handle handle) {
        return VenueRows.list(handle, centre).stream().map(Venue::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Declining unknown(int id) {
        return new Declining(Objection.NOT_FOUND, "there is no draft " + id);
    }
}
