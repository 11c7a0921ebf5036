package org.centerkiosk.hub.venue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Keeps the venues of a centre. */
public final class Venues {

    private final HubDatabase database;
    private final String centre;

    public Venues(HubDatabase database, String centre) {
        this.database = database;
        this.centre = centre;
    }

    /** All of them, in the order in which they were given. */
    public VenueTree tree() {
        return database.read(this::tree);
    }

    /** Likewise, within the caller's transaction. */
    public VenueTree tree(Handle handle) {
        return VenueTree.of(handle.createQuery("""
                        SELECT id, kind, parent, name_zh, name_en FROM venue
                        WHERE centre = :centre ORDER BY position, id""")
                .bind("centre", centre)
                .map((row, context) -> venue(row))
                .list());
    }

    private static Venue venue(ResultSet row) throws SQLException {
        return new Venue(
                row.getString("id"),
                Venue.Kind.valueOf(row.getString("kind")),
                row.getString("parent"),
                new LocalText(row.getString("name_zh"), row.getString("name_en")));
    }

    /** Puts this tree in the place of the one that is there; both belong to the caller's transaction. */
    public void replace(Handle handle, VenueTree tree) {
        // From the leaves up, for each names the one above it; and down again.
        for (Venue.Kind kind : List.of(Venue.Kind.values()).reversed()) {
            handle.createUpdate("DELETE FROM venue WHERE centre = :centre AND kind = :kind")
                    .bind("centre", centre)
                    .bind("kind", kind.name())
                    .execute();
        }
        List<Venue> all = tree.all();
        all.stream()
                .sorted(Comparator.comparing(Venue::kind))
                .forEach(venue -> insert(handle, venue, all.indexOf(venue)));
    }

    private void insert(Handle handle, Venue venue, int position) {
        handle.createUpdate("""
                        INSERT INTO venue (centre, id, kind, parent, name_zh, name_en, position)
                        VALUES (:centre, :id, :kind, :parent, :zh, :en, :position)""")
                .bind("centre", centre)
                .bind("id", venue.id())
                .bind("kind", venue.kind().name())
                .bind("parent", venue.parent())
                .bind("zh", venue.name().zh())
                .bind("en", venue.name().en())
                .bind("position", position)
                .execute();
    }
}
