package org.centerkiosk.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.StoreException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Validators TAG = new Validators("\"v1\"", "Sat, 21 Nov 2026 08:00:00 GMT");
    private static final int LARGE = 200_000;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data").resolve("content.db");
    }

    private ContentStore open() throws StoreException {
        return ContentStore.open(file(), ContentStore.DEFAULT_MAX_BYTES, InstantSource.fixed(NOW));
    }

    private static StoredDocument document(String location, byte[] body) {
        return new StoredDocument(location, "text/calendar", TAG, StoredDocument.digest(body));
    }

    private static Admission.Change change(String name, Map<String, byte[]> bodies) {
        List<StoredDocument> documents = bodies.keySet().stream()
                .sorted()
                .map(location -> document(location, bodies.get(location)))
                .toList();
        return new Admission.Change(new StoredSource(name, "origin of " + name, NOW, NOW, documents), bodies);
    }

    private static Admission admission(Admission.Change... changes) {
        return new Admission(
                Set.copyOf(
                        Stream.of(changes).map(change -> change.source().name()).toList()),
                List.of(changes),
                null,
                null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] large(int fill) {
        byte[] body = new byte[LARGE];
        java.util.Arrays.fill(body, (byte) fill);
        return body;
    }

    private static List<String> sourceNames(ContentStore store) throws StoreException {
        return store.load().sources().stream().map(StoredSource::name).toList();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(file().getParent())) {
            return files.filter(path -> path.toString().contains(".damaged-")
                            && !path.toString().endsWith("-wal"))
                    .toList();
        }
    }

    @Test
    void newStoreIsEmptyAndHasNoProblems() throws StoreException {
        try (ContentStore store = open()) {
            assertThat(store.load()).isEqualTo(new StoredContent(List.of(), List.of(), null));
            assertThat(store.problems()).isEmpty();
        }
    }

    @Test
    void whatIsAdmittedIsThereAfterARestart() throws StoreException {
        StoredPicture picture = new StoredPicture("http://a/b.png", "ab/c.png", TAG, NOW, NOW);
        Admission.Change change = change("library", Map.of("a.ics", bytes("A"), "b.ics", bytes("B")));
        try (ContentStore store = open()) {
            store.admit(new Admission(Set.of("library"), List.of(change), List.of(picture), NOW));
        }
        try (ContentStore store = open()) {
            assertThat(store.load()).isEqualTo(new StoredContent(List.of(change.source()), List.of(picture), NOW));
            StoredDocument document = change.source().documents().get(1);
            assertThat(store.body("library", document))
                    .hasValueSatisfying(body -> assertThat(body).asString().isEqualTo("B"));
        }
    }

    @Test
    void unchangedDocumentsNeedNoBody() throws StoreException {
        try (ContentStore store = open()) {
            store.admit(admission(change("library", Map.of("a.ics", bytes("A"), "b.ics", bytes("B")))));
            StoredDocument kept = new StoredDocument("b.ics", null, Validators.NONE, StoredDocument.digest(bytes("B")));
            StoredDocument added = document("c.ics", bytes("C"));
            StoredSource source = new StoredSource("library", "elsewhere", NOW, NOW, List.of(added, kept));
            store.admit(admission(new Admission.Change(source, Map.of("c.ics", bytes("C")))));
            assertThat(store.load().sources()).containsExactly(source);
            assertThat(store.body("library", kept)).isPresent();
            assertThat(store.body("library", document("a.ics", bytes("A")))).isEmpty();
        }
    }

    @Test
    void sourceThatIsNoLongerConfiguredGoes() throws StoreException {
        try (ContentStore store = open()) {
            store.admit(admission(
                    change("library", Map.of("a.ics", bytes("A"))), change("museum", Map.of("m.ics", bytes("M")))));
            store.admit(new Admission(Set.of("museum"), List.of(), null, null));
            assertThat(sourceNames(store)).containsExactly("museum");
            assertThat(store.body("library", document("a.ics", bytes("A")))).isEmpty();
        }
    }

    @Test
    void commitsSurviveAPowerCut() throws SQLException, IOException {
        DatabaseFile database = new DatabaseFile(file(), ContentStore.DEFAULT_MAX_BYTES);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(statement, "synchronous")).as("2 is FULL").isEqualTo("2");
        }
    }

    private static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void fullDiskCostsTheNewAdmissionAlone() throws StoreException {
        long small = 100 * 4096L;
        try (ContentStore store = ContentStore.open(file(), small, InstantSource.fixed(NOW))) {
            store.admit(admission(change("library", Map.of("a.ics", bytes("old")))));
            Admission.Change tooMuch = change("library", Map.of("a.ics", bytes("new"), "b.ics", new byte[500_000]));
            assertThatThrownBy(() -> store.admit(admission(tooMuch)))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));
            assertThat(store.body("library", document("a.ics", bytes("old")))).isPresent();
            store.admit(admission(change("library", Map.of("a.ics", bytes("newer")))));
            assertThat(store.body("library", document("a.ics", bytes("newer")))).isPresent();
        }
    }

    @Test
    void fileThatIsNoDatabaseIsSetAside() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "this is no database, though it is long enough to have a header ".repeat(100));
        try (ContentStore store = open()) {
            assertThat(store.load().sources()).isEmpty();
            assertThat(store.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("damaged", "set aside as"));
            store.admit(admission(change("library", Map.of("a.ics", bytes("A")))));
        }
        assertThat(setAside()).hasSize(1);
        try (ContentStore store = open()) {
            assertThat(sourceNames(store)).containsExactly("library");
            assertThat(store.problems()).isEmpty();
        }
    }

    @Test
    void whatCanStillBeReadOfADamagedDatabaseGoesOn() throws Exception {
        try (ContentStore store = open()) {
            store.admit(admission(change("library", Map.of("a.ics", large(1)))));
            store.admit(admission(
                    change("library", Map.of("a.ics", large(1))), change("museum", Map.of("m.ics", large(2)))));
        }
        overwritePageFilledWith((byte) 2);
        try (ContentStore store = open()) {
            assertThat(store.problems()).isNotEmpty();
            assertThat(sourceNames(store)).containsExactly("library");
            assertThat(store.body("library", document("a.ics", large(1)))).isPresent();
        }
        assertThat(setAside()).hasSize(1);
    }

    /** Makes the pointer to the next overflow page of that body lead nowhere. */
    private void overwritePageFilledWith(byte fill) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocate(4096);
            for (long at = 0; channel.read(page.clear(), at) == 4096; at += 4096) {
                if (page.get(100) == fill && page.get(4000) == fill) {
                    channel.write(ByteBuffer.allocate(4).putInt(0x7FFFFFFF).flip(), at);
                    return;
                }
            }
        }
        throw new AssertionError("no such page");
    }

    @Test
    void rowThatIsNotWhatWasStoredIsNotHandedOut() throws Exception {
        try (ContentStore store = open()) {
            store.admit(admission(change("library", Map.of("a.ics", bytes("A"), "b.ics", bytes("B")))));
        }
        sql("UPDATE document SET body = x'00' WHERE location = 'a.ics'");
        try (ContentStore store = open()) {
            assertThat(store.body("library", document("a.ics", bytes("A")))).isEmpty();
            assertThat(store.body("library", document("b.ics", bytes("B")))).isPresent();
        }
    }

    @Test
    void databaseOfALaterVersionIsSetAsideAndNotTouched() throws Exception {
        open().close();
        sql("PRAGMA user_version = 99");
        try (ContentStore store = open()) {
            assertThat(store.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("later version"));
        }
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void trustIsKeptInTheTransactionOfItsContent() throws Exception {
        Admission.Change edition = change("hub", Map.of("edition", bytes("1")));
        try (ContentStore store = open()) {
            store.admit(new Admission(Set.of("hub"), List.of(edition), null, null, Map.of("newest", bytes("one"))));
        }
        sql("CREATE TRIGGER full BEFORE INSERT ON trust BEGIN SELECT RAISE(ABORT, 'no room'); END");
        Admission.Change next = change("hub", Map.of("edition", bytes("2")));
        try (ContentStore store = open()) {
            assertThatThrownBy(() -> store.admit(
                            new Admission(Set.of("hub"), List.of(next), null, null, Map.of("newest", bytes("two")))))
                    .isInstanceOf(StoreException.class);
            assertThat(store.load().trust().get("newest")).asString().isEqualTo("one");
            assertThat(store.load().sources()).containsExactly(edition.source());
            store.admit(new Admission(Set.of("hub"), List.of(), null, NOW));
            assertThat(store.load().trust()).as("as before").containsOnlyKeys("newest");
        }
    }

    @Test
    void trustIsSalvagedFromADamagedFile() throws Exception {
        try (ContentStore store = open()) {
            store.admit(new Admission(
                    Set.of("library"),
                    List.of(change("library", Map.of("a.ics", large(7)))),
                    null,
                    null,
                    Map.of("newest", bytes("one"))));
        }
        overwritePageFilledWith((byte) 7);
        try (ContentStore store = open()) {
            assertThat(store.problems()).isNotEmpty();
            assertThat(store.load().trust().get("newest")).asString().isEqualTo("one");
        }
    }

    @Test
    void storeOfTheVersionBeforeKeepsItsContent() throws Exception {
        Files.createDirectories(file().getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Schema.migrate(connection, Schema.STEPS.subList(0, 1));
        }
        sql("INSERT INTO source VALUES ('library', 'origin', 1, 1)");
        try (ContentStore store = open()) {
            assertThat(sourceNames(store)).containsExactly("library");
            assertThat(store.load().trust()).isEmpty();
        }
    }

    @Test
    void onlyTheLastFewSetAsideAreKept() throws Exception {
        for (int i = 0; i < 6; i++) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), "no database ".repeat(1000));
            ContentStore.open(
                            file(),
                            ContentStore.DEFAULT_MAX_BYTES,
                            InstantSource.fixed(NOW.plus(Duration.ofMinutes(i))))
                    .close();
        }
        assertThat(setAside()).hasSize(3);
    }

    @Test
    void withoutAPlaceForAFileTheStoreLivesInMemory() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        try (ContentStore store = open()) {
            store.admit(admission(change("library", Map.of("a.ics", bytes("A")))));
            assertThat(sourceNames(store)).containsExactly("library");
            assertThat(store.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("in memory alone"));
        }
    }

    @Test
    void missingStepsAreTakenAndNoneTwice() throws Exception {
        List<String> first = List.of("CREATE TABLE one (a INTEGER)");
        List<String> second = List.of("ALTER TABLE one ADD COLUMN b INTEGER", "CREATE TABLE two (a INTEGER)");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThat(Schema.migrate(connection, List.of(first))).isTrue();
            assertThat(Schema.migrate(connection, List.of(first, second))).isTrue();
            assertThat(Schema.migrate(connection, List.of(first, second))).isTrue();
            assertThat(Schema.version(connection)).isEqualTo(2);
        }
    }

    @Test
    void stepThatFailsLeavesTheVersionBefore() throws Exception {
        List<String> first = List.of("CREATE TABLE one (a INTEGER)");
        List<String> broken = List.of("CREATE TABLE two (a INTEGER)", "CREATE TABLE one (a INTEGER)");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.migrate(connection, List.of(first));
            assertThatThrownBy(() -> Schema.migrate(connection, List.of(first, broken)))
                    .isInstanceOf(SQLException.class);
            assertThat(Schema.version(connection)).isEqualTo(1);
            assertThat(Schema.migrate(connection, List.of(first, List.of("CREATE TABLE two (a INTEGER)"))))
                    .isTrue();
        }
    }
}
