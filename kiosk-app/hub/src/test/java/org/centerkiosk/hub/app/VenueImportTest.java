package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.app.VenueImport.Result;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.centerkiosk.hub.venue.Venues;
import org.junit.jupiter.params.ParameterizedTest;

/** A centre's venues change; what is shown or stands somewhere does not lose its place. */
class VenueImportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Venue CENTRE = new Venue("c", Venue.Kind.CENTRE, null, LocalText.of("南城"));

    private static Venue institute(String id) {
        return new Venue(id, Venue.Kind.INSTITUTE, "c", LocalText.of(id + " 所"));
    }

    private static VenueTree tree(Venue... below) {
        List<Venue> all = new ArrayList<>(List.of(CENTRE));
        all.addAll(Arrays.asList(below));
        return VenueTree.of(all);
    }

    private static final class Hub {
        private final HubDatabase database;
        private final AuditLog audit;
        private final Venues venues;

        Hub(HubDatabase database) {
            this.database = database;
            this.audit = new AuditLog(database, "c", InstantSource.fixed(NOW));
            this.venues = new Venues(database, "c");
            database.update(handle -> venues.replace(handle, tree(institute("east"), institute("west"))));
        }

        Result replace(VenueTree next) {
            return new VenueImport(database, "c", audit).replace(next);
        }

        List<String> refused(VenueTree next) {
            VenueTree before = venues.tree();
            Result result = replace(next);
            assertThat(venues.tree().all()).isEqualTo(before.all());
            assertThat(actions()).isEmpty();
            return ((Result.Refused) result).why();
        }

        List<String> actions() {
            return audit.latest(10).stream().map(AuditEntry::action).toList();
        }

        void publish(String... venueOfEach) {
            StringBuilder csv = new StringBuilder("id,title,start,end,venue\n");
            for (int i = 0; i < venueOfEach.length; i++) {
                csv.append("e-").append(i).append(",戏曲 ").append(i);
                csv.append(",2026-11-25T10:00:00Z,2026-11-25T11:00:00Z,").append(venueOfEach[i]);
                csv.append('\n');
            }
            List<Event> events = new FeedReader()
                    .read(
                            new FeedDocument(
                                    "test", "a.csv", null, csv.toString().getBytes(StandardCharsets.UTF_8)),
                            new FeedWindow(NOW, NOW.plus(Duration.ofDays(30)), ZoneId.of("Asia/Shanghai"), NOW))
                    .events();
            byte[] document = Envelope.unsigned(
                            DocumentKind.EDITION,
                            EditionWriter.write(new EditionContent(
                                    7,
                                    "c",
                                    NOW,
                                    NOW.plus(Duration.ofDays(30)),
                                    venues.tree().all(),
                                    events,
                                    List.of())))
                    .signedBy(SigningKey.generate())
                    .bytes();
            database.update(handle -> {
                handle.execute("""
                        INSERT INTO publication (centre, edition, takeover, last_draft, timestamp_root)
                        VALUES ('c', 7, 0, 1, 1)""");
                handle.createUpdate("""
                                INSERT INTO edition (centre, number, document, sha256, published, draft)
                                VALUES ('c', 7, :document, '', 0, 1)""").bind("document", document).execute();
            });
        }

        void terminal(String id, String venue, String state) {
            database.update(handle -> handle.createUpdate("""
                            INSERT INTO terminal
                                (centre, id, name, role, venue, state, key_x, code_sha256, enrolled, changed)
                            VALUES ('c', :id, '大厅', 'lobby', :venue, :state, :key, '', 0, 0)""")
                    .bind("id", id)
                    .bind("venue", venue)
                    .bind("state", state)
                    .bind("key", id.getBytes(StandardCharsets.UTF_8))
                    .execute());
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anotherTreeTakesThePlaceOfTheOneThatIsThere(HubDatabase database) {
        Hub hub = new Hub(database);
        hub.publish("east", "");
        hub.terminal("t-1", "west", "REVOKED");
        VenueTree next = tree(institute("north"), institute("east"));

        assertThat(hub.replace(next))
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(done.difference()).hasToString("1 added, 0 changed, 1 removed"));

        assertThat(hub.venues.tree().all()).isEqualTo(next.all());
        assertThat(hub.actions()).containsExactly("venue.import");
        hub.replace(next);
        assertThat(hub.actions()).as("nothing differs, nothing is logged").hasSize(1);
    }

    @ParameterizedTest
    @HubDatabases
    void aVenueOfPublishedEventsStays(HubDatabase database) {
        Hub hub = new Hub(database);
        hub.publish("east", "east", "west", "east", "east");

        assertThat(hub.refused(tree(institute("west"))))
                .singleElement()
                .asString()
                .contains("east cannot be removed: 4 published events", "(戏曲 0, 戏曲 1, 戏曲 3 …)");
    }

    @ParameterizedTest
    @HubDatabases
    void aVenueOfTerminalsStays(HubDatabase database) {
        Hub hub = new Hub(database);
        hub.terminal("t-1", "east", "ACTIVE");
        hub.terminal("t-2", "west", "PENDING");

        assertThat(hub.refused(tree()))
                .hasSize(2)
                .anyMatch(why -> why.contains("east cannot be removed") && why.contains("大厅 (t-1)"))
                .anyMatch(why -> why.contains("west cannot be removed") && why.contains("大厅 (t-2)"));
    }

    @ParameterizedTest
    @HubDatabases
    void theCentreIsTheSameForGood(HubDatabase database) {
        Hub hub = new Hub(database);
        Venue other = new Venue("other", Venue.Kind.CENTRE, null, LocalText.of("南城"));

        assertThat(hub.refused(VenueTree.of(List.of(other))))
                .singleElement()
                .asString()
                .contains("the centre is c for good, the file has other");
        assertThat(hub.refused(VenueTree.empty())).singleElement().asString().contains("nothing");
    }
}
