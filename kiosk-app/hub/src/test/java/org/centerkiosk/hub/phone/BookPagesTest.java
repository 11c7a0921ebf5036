package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.FakeSealer;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** The pages with the book itself behind them. */
@Timeout(120)
class BookPagesTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final String FORM = PhoneHub.form(
            Chenghu.POETRY, SessionView.key(Chenghu.poetry().sessions().getFirst()));

    private static BookReception reception(HubDatabase database) {
        InstantSource clock = InstantSource.fixed(Chenghu.NOW);
        Book book = new Book(
                database,
                new BookSettings(
                        "chenghu",
                        SignUpPolicy.defaults(),
                        () -> Optional.of(Chenghu.programme()),
                        new FakeSealer(),
                        List.of(),
                        clock));
        book.round();
        return new BookReception(book, KEY, clock);
    }

    private static PhoneHub hub(HubDatabase database, BookReception reception) throws IOException {
        return new PhoneHub(database, Chenghu.programme(), reception);
    }

    private static void signUp(PhoneHub hub, String number, String... more) {
        List<String> fields = new ArrayList<>(List.of("name", "王秀兰", "phone", number, "consent", "yes"));
        fields.addAll(List.of(more));
        hub.get(FORM);
        hub.send(FORM, fields.toArray(String[]::new));
    }

    private static TicketCode code(PhoneHub hub) {
        return TicketCode.parse(hub.location().split("/")[2]).orElseThrow();
    }

    @ParameterizedTest
    @HubDatabases
    void fromTheFormToTheTicketAndBack(HubDatabase database) throws IOException {
        BookReception reception = reception(database);
        try (PhoneHub hub = hub(database, reception)) {
            signUp(hub, "13824679012", "party", "2");
            TicketCode code = code(hub);
            String ticket = hub.location();
            assertThat(hub.follow()).contains("报名成功", "2 位", code.print());
            assertThat(hub.get("/?day=2026-11-25")).contains("可候补");

            hub.forget();
            hub.get("/t");
            hub.send("/t", "code", code.print(), "digits", "9012");
            assertThat(hub.location()).isEqualTo(ticket);

            hub.get(ticket + "/cancel");
            hub.send(ticket + "/cancel");
            assertThat(hub.follow()).contains("已取消");
            assertThat(hub.get("/?day=2026-11-25")).contains("余 2 席");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theTicketIsSignedAndSmall(HubDatabase database) throws IOException {
        BookReception reception = reception(database);
        try (PhoneHub hub = hub(database, reception)) {
            signUp(hub, "13824679012");
            Reception.Booking booking = reception.find(code(hub)).orElseThrow();
            TicketQr qr = TicketQr.read(reception.ticket(booking)).orElseThrow();
            assertThat(qr.verify(name -> Optional.of(KEY.publicKey()))).isTrue();
            assertThat(QrSvg.of(qr.text()).version()).isLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoWaitsMovesUp(HubDatabase database) throws IOException {
        BookReception reception = reception(database);
        try (PhoneHub hub = hub(database, reception)) {
            signUp(hub, "13800000001", "party", "2");
            String first = hub.location();
            hub.forget();
            signUp(hub, "13800000002");
            String second = hub.location();
            assertThat(hub.follow()).contains("已加入候补", "第 1 位");
            hub.get(first + "/cancel");
            hub.send(first + "/cancel");
            assertThat(hub.get(second)).contains("有名额了，请确认");
            hub.send(second + "/offer", "take", "yes");
            assertThat(hub.follow()).contains("报名成功");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void agesAndGuardiansAreAskedFor(HubDatabase database) throws IOException {
        String kites = PhoneHub.form(
                Chenghu.FAMILY, SessionView.key(Chenghu.kites().sessions().getFirst()));
        try (PhoneHub hub = hub(database, reception(database))) {
            hub.get(kites);
            String[] child = {
                "name",
                "王秀兰",
                "phone",
                "13824679012",
                "consent",
                "yes",
                "party",
                "1",
                "born1y",
                "2018",
                "born1m",
                "6",
                "born1d",
                "1"
            };
            assertThat(hub.send(kites, child)).contains("href=\"#guardian\"");
            assertThat(hub.status()).isEqualTo(422);
            List<String> all = new ArrayList<>(List.of(child));
            all.addAll(List.of("guardian", "王建国", "guardianConsent", "yes"));
            hub.send(kites, all.toArray(String[]::new));
            assertThat(hub.status()).isEqualTo(303);
            assertThat(hub.follow()).contains("报名成功");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theSameFormFromTwoTapsIsOneRegistration(HubDatabase database) throws Exception {
        BookReception reception = reception(database);
        try (PhoneHub hub = hub(database, reception);
                ExecutorService taps = Executors.newVirtualThreadPerTaskExecutor()) {
            hub.get(FORM);
            PhoneHub.Post post = hub.prepare(FORM, "name", "王秀兰", "phone", "13824679012", "consent", "yes");
            List<Callable<String>> all = List.of(post::send, post::send, post::send);
            List<String> led = new ArrayList<>();
            for (Future<String> one : taps.invokeAll(all)) {
                led.add(one.get());
            }
            assertThat(led).hasSize(3).allMatch(location -> location.startsWith("/t/"));
            assertThat(led.stream().distinct()).hasSize(1);
        }
    }
}
