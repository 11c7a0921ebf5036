package org.centerkiosk.hub.registration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;

/**
 * What {@code scripts/campaign-durability} kills: first says how many of the registrations that were acknowledged before
 * are gone, then registers people until it is ended, and prints the id of each once the book has answered.
 */
public final class BookWriter {

    private static final int WRITERS = 8;
    private static final int SEATS = 1_000_000;
    private static final String CENTRE = "durability";

    private BookWriter() {}

    /**
     * {@code BookWriter DATABASE ACKNOWLEDGED [OFF]}: a file, a file with an id a line, and for the control the word that
     * lets SQLite not wait for the disk.
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        HubDatabase database = HubDatabase.open(DatabaseConfig.file(Path.of(args[0])));
        if (args.length > 2) {
            database.update(handle -> {
                // It may not change within a transaction.
                handle.execute("COMMIT");
                handle.execute("PRAGMA synchronous = " + args[2]);
                handle.execute("BEGIN IMMEDIATE");
            });
        }
        Book book = book(database);
        book.round();
        int lost = 0;
        List<String> acknowledged = Files.readAllLines(Path.of(args[1]));
        for (String id : acknowledged) {
            lost += book.byId(UUID.fromString(id)).isPresent() ? 0 : 1;
        }
        out.println("checked " + acknowledged.size() + " " + lost + " "
                + book.check().size());
        AtomicInteger phones = new AtomicInteger(acknowledged.size());
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> write(book, phones, out));
        }
    }

    private static void write(Book book, AtomicInteger phones, PrintStream out) {
        while (true) {
            PhoneNumber phone = new PhoneNumber("+86135%08d".formatted(phones.incrementAndGet()));
            SignUp signUp = new SignUp(
                    SignUp.newId(),
                    TestBook.only("a"),
                    Channel.PHONE_PAGE,
                    TestBook.NOW,
                    1,
                    new Applicant("王小明", phone, Party.of(1), null, Map.of(), true),
                    null,
                    Claim.none());
            if (book.register(signUp, TestBook.PHONE) instanceof Answer.Registered) {
                out.println(signUp.id());
            }
        }
    }

    private static Book book(HubDatabase database) {
        Event event = TestBook.event("a", TestBook.terms(SEATS, 0, Scope.SESSION), TestBook.session("a", 0));
        List<Venue> venues = new ArrayList<>();
        venues.add(new Venue(CENTRE, Venue.Kind.CENTRE, null, LocalText.of("文明实践中心")));
        PublishedProgramme programme = new PublishedProgramme(new EditionContent(
                1,
                CENTRE,
                TestBook.NOW,
                TestBook.NOW.plus(java.time.Duration.ofDays(60)),
                venues,
                List.of(event),
                List.of()));
        return new Book(
                database,
                new BookSettings(
                        CENTRE,
                        SignUpPolicy.defaults(),
                        () -> Optional.of(programme),
                        new FakeSealer(),
                        List.of(),
                        () -> TestBook.NOW));
    }
}
