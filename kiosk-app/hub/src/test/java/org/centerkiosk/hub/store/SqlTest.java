package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Statements in plain JDBC, on both databases. */
class SqlTest {

    private static final Sql ADD = Sql.of("""
            INSERT INTO venue (centre, id, kind, parent, name_zh, position)
            VALUES ('c', :id, 'POINT', :parent, :id, :position)""");
    private static final Sql IDS = Sql.of("SELECT id FROM venue WHERE centre = 'c' AND position >= :least ORDER BY id");
    private static final Sql MOVE = Sql.of("UPDATE venue SET position = position + 1 WHERE centre = 'c' AND id = :id");
    private static final Sql PARENT = Sql.of("SELECT parent FROM venue WHERE centre = 'c' AND id = :id");

    private static int add(Handle handle, String id, int position) {
        return ADD.on(handle)
                .bind("id", id)
                .bind("position", position)
                .bind("parent", null)
                .execute();
    }

    private static void addLater(Handle handle, String id, int position) {
        ADD.on(handle).bind("id", id).bind("position", position).executeLater();
    }

    private static List<String> ids(Handle handle, int least) {
        return IDS.on(handle).bind("least", least).list(row -> row.getString("id"));
    }

    private static List<String> ids(HubDatabase database, int least) {
        return database.look(handle -> ids(handle, least));
    }

    private static Optional<String> parent(HubDatabase database, String id) {
        return database.look(handle -> PARENT.on(handle).bind("id", id).find(row -> row.getString(1)));
    }

    @ParameterizedTest
    @HubDatabases
    void parametersAreFoundByNameAndMayStandTwice(HubDatabase database) {
        database.update(handle -> {
            assertThat(add(handle, "a", 1)).isOne();
            ADD.on(handle)
                    .bind("position", 2L)
                    .bind("parent", "a")
                    .bind("id", "b")
                    .execute();
        });

        assertThat(ids(database, 1)).containsExactly("a", "b");
        assertThat(ids(database, 2)).containsExactly("b");
        assertThat(parent(database, "b")).contains("a");
        assertThat(parent(database, "z")).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void whatFailsIsToldAsWhatItIsAndWorksTheNextTime(HubDatabase database) {
        database.update(handle -> add(handle, "a", 1));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.update(handle -> add(handle, "a", 1)))
                .returns(Fault.CONFLICT, StoreException::fault);
        assertThatIllegalStateException()
                .isThrownBy(() -> database.update(handle -> {
                    add(handle, "b", 1);
                    IDS.on(handle).bind("least", 0).find(row -> row.getString(1));
                }))
                .withMessageContaining("2 rows");

        database.update(handle -> add(handle, "b", 1));
        assertThat(ids(database, 0)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasPreparedOutlivesAChangeOfTheTable(HubDatabase database) {
        database.update(handle -> add(handle, "a", 1));

        database.update(handle -> handle.execute("ALTER TABLE venue ADD COLUMN colour TEXT"));
        database.update(handle -> {
            add(handle, "b", 1);
            assertThat(ids(handle, 0)).containsExactly("a", "b");
        });
    }

    @ParameterizedTest
    @HubDatabases
    void theSameWithinItselfIsPreparedTwice(HubDatabase database) {
        database.update(handle -> {
            add(handle, "a", 1);
            add(handle, "b", 2);
            List<List<String>> nested = IDS.on(handle).bind("least", 0).list(row -> ids(handle, row.getRow()));

            assertThat(nested).containsExactly(List.of("a", "b"), List.of("b"));
        });
    }

    @ParameterizedTest
    @HubDatabases
    void moreStatementsThanAreKeptWork(HubDatabase database) {
        database.update(handle -> IntStream.range(0, 300)
                .forEach(i -> assertThat(Sql.of("SELECT " + i + " + :more")
                                .on(handle)
                                .bind("more", 1)
                                .number())
                        .isEqualTo(i + 1)));
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsAskedLaterComesBeforeWhatIsAskedAfterIt(HubDatabase database) {
        database.update(handle -> {
            for (int i = 0; i < 20; i++) {
                addLater(handle, "v%02d".formatted(i), i);
            }
            Later<Optional<String>> parent =
                    PARENT.on(handle).bind("id", "nobody").findLater(row -> row.getString(1));
            Later<List<String>> last = IDS.on(handle).bind("least", 19).listLater(row -> row.getString("id"));

            assertThat(last.get()).containsExactly("v19");
            assertThat(last.get()).containsExactly("v19");
            assertThat(parent.get()).isEmpty();
            addLater(handle, "w", 20);
            assertThat(handle.createQuery("SELECT count(*) FROM venue")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(21);
            addLater(handle, "x", 21);
        });

        assertThat(ids(database, 20)).containsExactly("w", "x");
    }

    @ParameterizedTest
    @HubDatabases
    void whatFailsLaterIsToldBeforeTheCommit(HubDatabase database) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.update(handle -> {
                    addLater(handle, "a", 1);
                    addLater(handle, "a", 1);
                }))
                .returns(Fault.CONFLICT, StoreException::fault);
        assertThatIllegalStateException()
                .isThrownBy(() -> database.update(handle -> {
                    addLater(handle, "a", 1);
                    MOVE.on(handle).bind("id", "z").changeOneLater(() -> new IllegalStateException("gone"));
                }))
                .withMessage("gone");
        assertThat(ids(database, 0)).isEmpty();

        database.update(handle -> {
            addLater(handle, "a", 1);
            MOVE.on(handle).bind("id", "a").changeOneLater(() -> new IllegalStateException("gone"));
        });
        assertThat(ids(database, 2)).containsExactly("a");
    }

    @Test
    void aMistakeInItIsNoticed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("SELECT ':' || :a || ': '"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("SELECT 1::text"));
    }

    @ParameterizedTest
    @HubDatabases
    void anUnknownParameterIsNoticed(HubDatabase database) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.look(handle -> IDS.on(handle).bind("last", 1)))
                .withMessageContaining("last");
    }
}
