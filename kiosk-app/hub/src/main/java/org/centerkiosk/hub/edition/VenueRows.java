package org.centerkiosk.hub.edition;

import java.util.List;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.jdbi.v3.core.Handle;

/** The centre's venues, as it was set up. */
final class VenueRows {

    private VenueRows() {}

    static List<Venue> list(Handle handle, String centre) {
        return handle.createQuery("""
                        SELECT id, kind, parent, name_zh, name_en FROM venue
                        WHERE centre = :centre ORDER BY position, id""")
                .bind("centre", centre)
                .map((row, context) -> new Venue(
                        row.getString("id"),
                        Venue.Kind.valueOf(row.getString("kind")),
                        row.getString("parent"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }
}
