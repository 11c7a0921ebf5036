package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the form to the ticket and back, over HTTP, with a browser that runs no script. */
class SignUpPagesTest {

    private static final String POETRY =
            SessionView.key(Chenghu.poetry().sessions().getFirst());
    private static final String FORM = PhoneHub.form(Chenghu.POETRY, POETRY);
    private static final String[] WANG = {"name", "王秀兰", "phone", "138 2467 9012", "consent", "yes"};

    private final FakeReception book = new FakeReception();

    private PhoneHub hub(HubDatabase database) throws IOException {
        return new PhoneHub(database, Chenghu.programme(), book);
    }

    private static String signUp(PhoneHub hub, String... fields) {
        hub.get(FORM);
        return hub.send(FORM, fields);
    }

    private static String[] number(String number) {
        return new String[] {"name", "李雷", "phone", number, "consent", "yes"};
    }

    @ParameterizedTest
    @HubDatabases
    void aFilledFormBecomesATicket(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            signUp(hub, WANG);
            assertThat(hub.status()).isEqualTo(303);
            String ticket = hub.follow();
            assertThat(ticket)
                    .contains("报名成功", "读书沙龙", "11月25日 周三 18:30–20:00", "1 位", "<svg role=\"img\"")
                    .doesNotContain("王秀兰", "9012");
            assertThat(hub.header("cache-control")).isEqualTo("no-store");
            SignUp written = book.signUps.values().iterator().next();
            assertThat(written.applicant().name()).isEqualTo("王秀兰");
            assertThat(written.terminal()).isNull();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void sendingTwiceIsHarmless(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            hub.get(FORM);
            String form = hub.text();
            hub.send(FORM, WANG);
            String first = hub.location();
            Map<String, String> again = new java.util.LinkedHashMap<>();
            var hidden = java.util.regex.Pattern.compile("name=\"([a-z]+)\" value=\"([^\"]+)\"")
                    .matcher(form);
            while (hidden.find()) {
                again.put(hidden.group(1), hidden.group(2));
            }
            for (int i = 0; i < WANG.length; i += 2) {
                again.put(WANG[i], WANG[i + 1]);
            }
            hub.post(FORM, again);
            assertThat(hub.location()).isEqualTo(first);
            assertThat(book.bookings).hasSize(1);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsMissingIsSaidAtItsFieldAndAbove(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            String page = signUp(hub, "name", "王秀兰", "phone", "12");
            assertThat(hub.status()).isEqualTo(422);
            assertThat(page)
                    .contains("href=\"#phone\"", "href=\"#consent\"", "id=\"phone-error\"", "aria-invalid=\"true\"")
                    .contains("value=\"王秀兰\"")
                    .doesNotContain("href=\"#name\"");
            hub.send(FORM, WANG);
            assertThat(hub.status()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void onlyWhatTheTermsAskIsAsked(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            assertThat(hub.get(FORM)).contains("几位参加").doesNotContain("出生日期", "监护人");
            String kites = SessionView.key(Chenghu.kites().sessions().getFirst());
            assertThat(hub.get(PhoneHub.form(Chenghu.FAMILY, kites))).contains("几位参加", "第 4 位的出生日期", "监护人");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anotherSiteCannotSendTheForm(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            hub.get(FORM);
            hub.forget();
            hub.send(FORM, WANG);
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.text()).contains("请再提交一次");
            hub.get(FORM);
            hub.send(FORM, "id", "0193562a-7d1b-7000-8000-000000000001", "name", "王", "phone", "13824679012");
            assertThat(hub.status()).isEqualTo(422);
            hub.get(FORM);
            hub.send(FORM, "token", "AAAAAAAAAAAAAAAAAAAAAA", "name", "王", "phone", "13824679012");
            assertThat(hub.status()).isEqualTo(422);
            assertThat(book.bookings).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoComesTooLateWaitsAndThenHearsTheNearestAlternative(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            signUp(hub, "name", "一家", "phone", "13800000001", "party", "2", "consent", "yes");
            hub.forget();
            assertThat(hub.get(FORM)).contains("加入候补", "提交候补");
            hub.send(FORM, number("13800000002"));
            assertThat(hub.follow()).contains("已加入候补", "第 1 位").doesNotContain("<svg role=\"img\"");
            hub.forget();
            String refused = signUp(hub, number("13800000003"));
            assertThat(hub.status()).isEqualTo(409);
            assertThat(refused).contains("这次没有报上", "候补都满了").doesNotContain("href=\"/t/");
        }
    }

    /** The one who types a number need not be its owner. */
    @ParameterizedTest
    @HubDatabases
    void aNumberThatIsSignedUpIsNotGivenAway(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            signUp(hub, WANG);
            hub.follow();
            String own = signUp(hub, WANG);
            assertThat(own).contains("这个号码不能在这里报名", "打开我的票");
            hub.forget();
            String known = signUp(hub, WANG);
            assertThat(known).contains("这个号码不能在这里报名").doesNotContain("打开我的票");

            for (int i = 0; i < 8; i++) {
                hub.forget();
                signUp(hub, "name", "某人", "phone", "13900000009", "consent", "yes");
                book.bookings
                        .values()
                        .removeIf(booking -> booking.status() == Status.RESERVED
                                && "0009".equals(book.numbers.get(booking.id()).lastFour()));
            }
            hub.forget();
            String tooOften = signUp(hub, "name", "某人", "phone", "13900000009", "consent", "yes");
            assertThat(hub.status()).isEqualTo(409);
            assertThat(withoutIds(tooOften)).isEqualTo(withoutIds(known));
        }
    }

    /** Where a stranger's number would be refused, so is one that is signed up, in the same words. */
    @ParameterizedTest
    @HubDatabases
    void aFullSessionTellsNothingOfANumber(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            signUp(hub, WANG);
            hub.forget();
            signUp(hub, number("13800000001"));
            hub.forget();
            signUp(hub, number("13800000002"));
            hub.forget();
            String known = signUp(hub, WANG);
            hub.forget();
            String stranger = signUp(hub, number("13800000003"));
            assertThat(withoutIds(known)).isEqualTo(withoutIds(stranger));
        }
    }

    private static String withoutIds(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @HubDatabases
    void aBrowserThatSendsTooMuchIsToldToWait(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            hub.get(FORM);
            for (int i = 0; i < 20; i++) {
                hub.send(FORM, "name", "");
                assertThat(hub.status()).isEqualTo(422);
            }
            hub.send(FORM, WANG);
            assertThat(hub.status()).isEqualTo(429);
            assertThat(hub.header("retry-after")).isNotEmpty();
            assertThat(hub.text()).contains("<html", "请稍等一下");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anAddressHasALimitOfItsOwn(HubDatabase database) throws IOException {
        try (PhoneHub hub = new PhoneHub(database, Chenghu.programme(), book, 3)) {
            for (int i = 0; i < 3; i++) {
                hub.forget();
                signUp(hub, number("1380000000" + i));
                assertThat(hub.status()).isNotEqualTo(429);
            }
            hub.forget();
            signUp(hub, WANG);
            assertThat(hub.status()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aScanTellsWhichScreenItWas(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            String link = ScanKey.of(java.net.URI.create("https://k.example.org"), hub.secrets.scanKey("t-7kq2mx9rta"))
                    .link(Chenghu.POETRY, "t-7kq2mx9rta", Chenghu.NOW);
            String page = hub.get(link.substring(link.indexOf("/Q/")));
            String token = link.substring(link.lastIndexOf('/') + 1);
            assertThat(page).contains("name=\"q\" value=\"" + token + "\"");
            hub.get(FORM + "&q=" + token);
            hub.send(FORM, WANG);
            assertThat(book.signUps.values().iterator().next().terminal()).isEqualTo("t-7kq2mx9rta");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aLinkThatWasMadeUpNamesNoScreen(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            String forged = org.centerkiosk.core.hub.ScanLink.eventName(Chenghu.POETRY) + "T-7KQ2MX9RTA0123456789ABC";
            hub.get(FORM + "&q=" + forged);
            hub.send(FORM, WANG);
            assertThat(hub.status()).isEqualTo(303);
            assertThat(book.signUps.values().iterator().next().terminal()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://k.example.org", "https://wenming.shijian.chenghu.example.gov.cn"})
    void aScreensLinkIsASmallSymbol(String publicUrl) {
        String link = ScanKey.of(java.net.URI.create(publicUrl), new byte[32])
                .link(Chenghu.GUZHENG, "t-7kq2mx9rta", Chenghu.NOW);
        assertThat(link).matches("[0-9A-Z $%*+./:-]{1,90}");
        assertThat(QrSvg.of(link).version()).isLessThanOrEqualTo(4);
    }
}
