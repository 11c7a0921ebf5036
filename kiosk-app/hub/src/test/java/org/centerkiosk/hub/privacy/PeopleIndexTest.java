package org.centerkiosk.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Whom staff find, and that nobody is found any more once he was forgotten. */
class PeopleIndexTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private BookOfPeople book(HubDatabase database) throws VaultException {
        BookOfPeople book =
                new BookOfPeople(database, Vault.open(folder, database, BookOfPeople.CENTRE, InstantSource.system()));
        book.add(1, "曾小明", "+8613812341234", LATER);
        book.add(2, "王小明", "+8613900005678", LATER);
        book.add(3, "王大海", "+867911234567", LATER);
        return book;
    }

    private static List<String> names(PeopleIndex index, String typed) {
        return index.find(typed, null, 10).stream().map(PeopleIndex.Found::name).toList();
    }

    @ParameterizedTest
    @HubDatabases
    void peopleAreFoundByNamePinyinAndLastDigits(HubDatabase database) throws VaultException {
        PeopleIndex index = new PeopleIndex(database, "c", book(database));

        assertThat(names(index, "王")).containsExactly("王大海", "王小明");
        assertThat(names(index, "zxm")).containsExactly("曾小明");
        assertThat(names(index, "xm")).containsExactlyInAnyOrder("曾小明", "王小明");
        assertThat(names(index, "5678")).containsExactly("王小明");
        assertThat(names(index, "7")).containsExactlyInAnyOrder("王小明", "王大海");
        assertThat(names(index, "13812341234")).containsExactly("曾小明");
        assertThat(names(index, "2341234")).containsExactly("曾小明");
        assertThat(names(index, "1381234")).isEmpty();
        assertThat(names(index, " ")).isEmpty();
        assertThat(index.find("小明", "event-0", 10))
                .extracting(PeopleIndex.Found::name)
                .containsExactly("王小明");
        assertThat(index.find("w", null, 1)).hasSize(1);
        assertThat(index.find("zxm", null, 1).getFirst().phone()).isEqualTo("138****1234");
        assertThat(index.find("zxm", null, 1).toString()).doesNotContain("曾", "1234");
    }

    @ParameterizedTest
    @HubDatabases
    void aChangeIsFoundAndWhoIsForgottenIsNot(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        PeopleIndex index = new PeopleIndex(database, "c", book);
        assertThat(names(index, "曾")).hasSize(1);

        byte[] renamed = book.seal(book.open(book.sealed(new UUID(0, 2)), new UUID(0, 2)), new UUID(0, 1));
        database.update(handle -> handle.execute(
                "UPDATE registration SET applicant = ?, revision = 2 WHERE id = ?",
                renamed,
                new UUID(0, 1).toString()));
        assertThat(names(index, "曾")).isEmpty();
        assertThat(names(index, "王小明")).hasSize(2);

        database.update(handle -> new PersonRows("c").shred(handle, new UUID(0, 2), LATER));
        assertThat(names(index, "王小明")).hasSize(1);
        assertThat(index.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @HubDatabases
    void oneThatCannotBeOpenedHidesNoOther(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        database.update(handle -> handle.execute(
                "UPDATE registration SET applicant = ? WHERE id = ?", new byte[50], new UUID(0, 1).toString()));

        assertThat(names(new PeopleIndex(database, "c", book), "小明")).containsExactly("王小明");
    }
}
