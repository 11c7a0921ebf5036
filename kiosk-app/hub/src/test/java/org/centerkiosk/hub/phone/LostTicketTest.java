package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.privacy.CodeGateway;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.FakeSealer;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** Who lost the ticket finds it by a code that is sent to the number, and nobody learns by it who signed up. */
@Timeout(120)
class LostTicketTest {

    private static final String MINE = "13824679012";
    private static final String NOBODYS = "13900001111";
    private static final FakeSealer SEALER = new FakeSealer();

    private final List<String> sent = new ArrayList<>();
    private Instant now = Chenghu.NOW;

    private final CodeGateway gateway = new CodeGateway() {
        @Override
        public void enqueue(Handle handle, UUID registration, Instant until, String code) {
            sent.add(code);
        }

        @Override
        public void wake() {
            // Nothing waits.
        }
    };

    private PhoneHub hub(HubDatabase database, Executor executor) throws IOException {
        InstantSource clock = () -> now;
        Book book = new Book(
                database,
                new BookSettings(
                        "chenghu",
                        SignUpPolicy.defaults(),
                        () -> Optional.of(Chenghu.programme()),
                        SEALER,
                        List.of(),
                        clock));
        book.round();
        return PhoneHub.telling(
                database,
                Chenghu.programme(),
                new BookReception(book, SigningKey.generate(), clock),
                new NumberCodes(database, "chenghu", SEALER, gateway, clock, executor));
    }

    private PhoneHub signedUp(HubDatabase database) throws IOException {
        return signedUp(database, Runnable::run);
    }

    private PhoneHub signedUp(HubDatabase database, Executor executor) throws IOException {
        PhoneHub hub = hub(database, executor);
        for (String form : List.of(
                PhoneHub.form(
                        Chenghu.POETRY,
                        SessionView.key(Chenghu.poetry().sessions().getFirst())),
                PhoneHub.form(
                        Chenghu.GUZHENG,
                        SessionView.key(Chenghu.guzheng().sessions().get(2))))) {
            hub.get(form);
            hub.send(
                    form, "name", "王秀兰", "phone", MINE, "consent", "yes", "born1y", "1956", "born1m", "3", "born1d",
                    "8");
            assertThat(hub.status()).isEqualTo(303);
        }
        hub.forget();
        return hub;
    }

    private static void ask(PhoneHub hub, String number) {
        hub.get("/lost");
        hub.send("/lost", "phone", number);
    }

    private static String enter(PhoneHub hub, String code) {
        String address = hub.location();
        hub.get(address);
        return hub.send(address, "code", code);
    }

    private static String plain(String page) {
        return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"token\" value=\"[^\"]*\"", "TOKEN");
    }

    @ParameterizedTest
    @HubDatabases
    void theCodeThatWasSentOpensAllOfTheNumbersSignUps(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            assertThat(hub.get("/t")).contains("href=\"/lost\"").doesNotContain("读书沙龙");
            ask(hub, "138 2467 9012");
            assertThat(hub.status()).isEqualTo(303);
            assertThat(hub.location()).matches("/lost/[0-9a-f-]{36}");
            assertThat(sent).hasSize(1).allMatch(code -> code.matches("\\d{6}"));

            enter(
                    hub,
                    " " + sent.getFirst().substring(0, 3) + " "
                            + sent.getFirst().substring(3));

            assertThat(hub.location()).isEqualTo("/t");
            assertThat(hub.follow()).contains("读书沙龙", "古筝入门班", "报名成功");
            String ticket = hub.text().replaceAll("(?s).*?href=\"(/t/[^\"]+)\".*", "$1");
            assertThat(hub.get(ticket)).contains("不来了，取消报名");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aNumberThatNobodyKnowsHearsAllTheSame(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            List<String> known = answers(hub, MINE);
            List<String> unknown = answers(hub, NOBODYS);

            assertThat(sent).hasSize(1);
            assertThat(unknown).isEqualTo(known);
        }
    }

    private static List<String> answers(PhoneHub hub, String number) {
        hub.forget();
        ask(hub, number);
        List<String> answers = new ArrayList<>(List.of(hub.status() + plain(hub.text()) + plain(hub.location())));
        String address = hub.location();
        answers.add(plain(hub.get(address)));
        answers.add(plain(hub.send(address, "code", "00000")));
        answers.add(hub.status() + "");
        answers.add(plain(hub.send(address, "code", "")));
        return answers;
    }

    /** Nothing of the number was looked at when the page has answered: there is no time to tell by. */
    @ParameterizedTest
    @HubDatabases
    void thePageAnswersBeforeAnybodyLooksWhoseNumberItIs(HubDatabase database) throws IOException {
        List<Runnable> later = new ArrayList<>();
        try (PhoneHub hub = signedUp(database, later::add)) {
            ask(hub, MINE);
            assertThat(hub.status()).isEqualTo(303);
            String address = hub.location();
            assertThat(hub.follow()).contains("验证码");
            assertThat(later).hasSize(1);
            assertThat(sent).isEmpty();
            assertThat(rows(database)).isZero();

            later.forEach(Runnable::run);
            assertThat(sent).hasSize(1);
            hub.send(address, "code", sent.getFirst());
            assertThat(hub.location()).isEqualTo("/t");
        }
    }

    private static int rows(HubDatabase database) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM number_code")
                .mapTo(Integer.class)
                .one());
    }

    @ParameterizedTest
    @HubDatabases
    void itIsTriedFiveTimesAndGoodForTenMinutesAndOnce(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            ask(hub, MINE);
            String address = hub.location();
            hub.get(address);
            for (int i = 0; i < 5; i++) {
                assertThat(hub.send(address, "code", "no")).contains("验证码不对");
                assertThat(hub.status()).isEqualTo(422);
            }
            assertThat(hub.send(address, "code", sent.getFirst())).contains("验证码不对");

            ask(hub, MINE);
            String late = hub.location();
            hub.get(late);
            now = now.plus(Duration.ofMinutes(10));
            assertThat(hub.send(late, "code", sent.get(1))).contains("验证码不对");

            ask(hub, MINE);
            String once = hub.location();
            hub.get(once);
            hub.send(once, "code", sent.get(2));
            assertThat(hub.status()).isEqualTo(303);
            hub.get(once);
            assertThat(hub.send(once, "code", sent.get(2))).contains("验证码不对");
            assertThat(rows(database)).isZero();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void itOpensForTheBrowserAloneThatAskedForIt(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            ask(hub, MINE);
            String address = hub.location();
            hub.get(address);
            hub.forget();
            hub.send(address, "code", sent.getFirst());
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.cookie(Tickets.COOKIE)).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aNumberIsSentThreeAnHourWhosesoeverItIs(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            for (String number : List.of(MINE, NOBODYS)) {
                for (int i = 0; i < 3; i++) {
                    hub.forget();
                    ask(hub, number);
                    assertThat(hub.status()).isEqualTo(303);
                }
                hub.forget();
                ask(hub, number);
                assertThat(hub.status()).as(number).isEqualTo(429);
            }
            assertThat(sent).hasSize(3);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aNumberThatIsNoneIsSaidSoAndAFormIsOurs(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            ask(hub, "12");
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.text()).contains("href=\"#phone\"");
            hub.post("/lost", java.util.Map.of("phone", MINE));
            assertThat(hub.status()).isEqualTo(422);
            hub.get("/lost/nonsense");
            assertThat(hub.location()).isEqualTo("/lost");
            assertThat(sent).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void withoutAGatewayItIsNotOffered(HubDatabase database) throws IOException {
        try (PhoneHub hub = new PhoneHub(database, Chenghu.programme(), new FakeReception())) {
            assertThat(hub.get("/t")).doesNotContain("/lost");
            hub.get("/lost");
            assertThat(hub.status()).isEqualTo(404);
        }
    }
}
