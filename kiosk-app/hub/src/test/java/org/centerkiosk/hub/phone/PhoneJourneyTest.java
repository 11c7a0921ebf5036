package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.privacy.CodeGateway;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.registration.FakeSealer;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a visitor with a phone, in a real browser, in both languages. */
@Timeout(180)
class PhoneJourneyTest {

    @TempDir
    Path folder;

    private final FakeReception book = new FakeReception();

    private static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en-GB";
    }

    @ParameterizedTest
    @EnumSource
    void fromTheQrToTheTicketAndBack(Language language) throws IOException {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
                PhoneHub hub = new PhoneHub(database, Chenghu.programme(), book);
                Phone phone = new Phone(hub.uri("/"), tag(language), true)) {
            String at = language.name().toLowerCase(java.util.Locale.ROOT) + "-";
            String link = ScanKey.of(URI.create("https://k.example.org"), hub.secrets.scanKey("t-7kq2mx9rta"))
                    .link(Chenghu.GUZHENG, "t-7kq2mx9rta", Chenghu.NOW);

            phone.open(link.substring(link.indexOf("/Q/")));
            look(phone, at + "1-event");
            phone.go(".act button");
            look(phone, at + "2-form");
            phone.go(".act button");
            look(phone, at + "3-errors");
            assertThat(phone.has("#summary")).isTrue();
            phone.type("name", "王秀兰");
            phone.type("phone", "138 2467 9012");
            phone.press("#party2");
            for (int i = 1; i <= 2; i++) {
                phone.type("born" + i + "y", "1956");
                phone.type("born" + i + "m", "3");
                phone.type("born" + i + "d", "8");
            }
            phone.press("#consent");
            phone.go(".act button");
            look(phone, at + "4-ticket");
            assertThat(phone.path()).startsWith("/t/");
            assertThat(phone.has(".qr svg")).isTrue();
            phone.view(at + "view-ticket");
            phone.print(at + "4-ticket-print");
            phone.go("a[href$=cancel]");
            look(phone, at + "5-cancel");
            phone.go(".buttons button");
            look(phone, at + "6-cancelled");
            assertThat(book.bookings.values())
                    .extracting(Reception.Booking::status)
                    .containsExactly(Status.CANCELLED);
        }
    }

    /** Where messages come: what is promised, and the way of who lost the ticket. */
    @ParameterizedTest
    @EnumSource
    void whoLostTheTicketAsksForACode(Language language) throws IOException {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
                PhoneHub hub = PhoneHub.telling(database, Chenghu.programme(), book, numbers(database));
                Phone phone = new Phone(hub.uri("/"), tag(language), true)) {
            String at = language.name().toLowerCase(java.util.Locale.ROOT) + "-";
            phone.open(PhoneHub.form(
                    Chenghu.POETRY, SessionView.key(Chenghu.poetry().sessions().getFirst())));
            phone.type("name", "王秀兰");
            phone.type("phone", "138 2467 9012");
            phone.press("#consent");
            phone.go(".act button");
            look(phone, at + "20-promised");
            phone.chrome.manage().deleteAllCookies();
            phone.open("/t");
            look(phone, at + "21-find");
            phone.go("a[href='/lost']");
            look(phone, at + "22-lost");
            phone.type("phone", "12");
            phone.go(".act button");
            look(phone, at + "23-lost-errors");
            phone.type("phone", "13824679012");
            phone.go(".act button");
            look(phone, at + "24-code");
            phone.type("code", "000000");
            phone.go(".act button");
            look(phone, at + "25-code-errors");
            phone.open("/lost?size=large");
            look(phone, at + "26-large-lost");
        }
    }

    private static NumberCodes numbers(HubDatabase database) {
        CodeGateway gateway = new CodeGateway() {
            @Override
            public void enqueue(Handle handle, UUID registration, Instant until, String code) {
                throw new AssertionError("the book is not in this database");
            }

            @Override
            public void wake() {
                // Nothing waits.
            }
        };
        return new NumberCodes(
                database, "chenghu", new FakeSealer(), gateway, InstantSource.fixed(Chenghu.NOW), Runnable::run);
    }

    private static void look(Phone phone, String name) {
        phone.shoot(name);
        phone.check(name);
    }

    @ParameterizedTest
    @EnumSource
    void theOtherPages(Language language) throws IOException {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
                PhoneHub hub = new PhoneHub(database, Chenghu.programme(), book);
                Phone phone = new Phone(hub.uri("/"), tag(language), true)) {
            String at = language.name().toLowerCase(java.util.Locale.ROOT) + "-";
            phone.open("/");
            look(phone, at + "0-today");
            phone.view(at + "view-list");
            phone.open("/privacy");
            look(phone, at + "7-privacy");
            phone.open("/t");
            look(phone, at + "8-find");
            phone.open("/e/0000000000");
            look(phone, at + "9-gone");
            phone.open(PhoneHub.form(
                    Chenghu.FAMILY, SessionView.key(Chenghu.kites().sessions().getFirst())));
            look(phone, at + "10-family");
            String poetry = PhoneHub.form(
                    Chenghu.POETRY, SessionView.key(Chenghu.poetry().sessions().getFirst()));
            for (String number : new String[] {"13800000001", "13800000002", "13800000003"}) {
                phone.chrome.manage().deleteAllCookies();
                phone.open(poetry);
                phone.type("name", "李雷");
                phone.type("phone", number);
                phone.press("#party2");
                phone.press("#consent");
                phone.go(".act button");
                look(phone, at + "11-" + number);
            }
            phone.chrome.manage().deleteAllCookies();
            Reception.Booking waiting = book.bookings.values().stream()
                    .filter(booking -> booking.status() == Status.WAITLISTED)
                    .findFirst()
                    .orElseThrow();
            book.become(waiting.id(), Status.OFFERED);
            phone.open(new Tickets(hub.secrets).address(waiting.code()));
            look(phone, at + "12-offer");
            phone.open("/my-code");
            phone.go(".act button");
            look(phone, at + "16-my-code-errors");
            phone.type("name", "王秀兰");
            phone.type("phone", "13824679012");
            phone.press("#consent");
            phone.go(".act button");
            look(phone, at + "17-my-code");
            phone.open("/?size=large");
            look(phone, at + "13-large-today");
            phone.open(poetry);
            look(phone, at + "14-large-form");
            phone.open(new Tickets(hub.secrets).address(waiting.code()));
            look(phone, at + "15-large-offer");
        }
    }
}
