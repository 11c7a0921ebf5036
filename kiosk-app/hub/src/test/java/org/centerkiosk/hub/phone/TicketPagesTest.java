package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.privacy.CodeGateway;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.registration.FakeSealer;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;

/** Who sees a ticket, and what he can do with it. */
class TicketPagesTest {

    private static final String FORM = PhoneHub.form(
            Chenghu.POETRY, SessionView.key(Chenghu.poetry().sessions().getFirst()));

    private final FakeReception book = new FakeReception();

    private PhoneHub signedUp(HubDatabase database) throws IOException {
        return signedUp(new PhoneHub(database, Chenghu.programme(), book));
    }

    private static PhoneHub signedUp(PhoneHub hub) {
        hub.get(FORM);
        hub.send(FORM, "name", "王秀兰", "phone", "13824679012", "consent", "yes");
        hub.follow();
        return hub;
    }

    private Reception.Booking booking() {
        return book.bookings.values().iterator().next();
    }

    private String address(PhoneHub hub) {
        return new Tickets(hub.secrets).address(booking().code());
    }

    @ParameterizedTest
    @HubDatabases
    void withoutAGatewayNoMessageIsPromised(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            assertThat(hub.get(address(hub))).doesNotContain("发消息");
            assertThat(hub.get(address(hub) + "?lang=en")).doesNotContain("message");
        }
    }

    /** What is promised is what is sent. */
    @ParameterizedTest
    @HubDatabases
    void aMessageIsPromisedWhereOneComes(HubDatabase database) throws IOException {
        NumberCodes none = new NumberCodes(
                database,
                "chenghu",
                new FakeSealer(),
                new CodeGateway() {
                    @Override
                    public void enqueue(Handle handle, UUID registration, Instant until, String code) {
                        throw new AssertionError("nobody asked for a code");
                    }

                    @Override
                    public void wake() {
                        throw new AssertionError("nobody asked for a code");
                    }
                },
                InstantSource.fixed(Chenghu.NOW));
        try (PhoneHub hub = signedUp(PhoneHub.telling(database, Chenghu.programme(), book, none))) {
            assertThat(hub.get(address(hub))).contains("改期或取消，都会发消息", "开始前 24 小时再提醒一次");
            assertThat(hub.get(address(hub) + "?lang=en")).contains("gets a message", "a reminder 24 hours before");
            hub.forget();
            book.become(booking().id(), Status.WAITLISTED);
            assertThat(hub.get(address(hub))).contains("轮到您时会发消息").doesNotContain("提醒", "常回来看看");
            book.become(booking().id(), Status.CANCELLED);
            assertThat(hub.get(address(hub))).doesNotContain("发消息");
            book.become(booking().id(), Status.RESERVED);
            book.numbers.clear();
            assertThat(hub.get(address(hub))).doesNotContain("发消息");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aCodeAloneOpensNothing(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            String code = booking().code().text();
            hub.forget();
            hub.get("/t/" + code);
            assertThat(hub.location()).isEqualTo("/t?code=" + code);
            assertThat(hub.follow()).contains("手机号后四位").doesNotContain("读书沙龙");
            String wrong = hub.get("/t/" + code + "/AAAAAAAAAAAAAAAA");
            assertThat(hub.status()).isEqualTo(404);
            hub.get("/t/00000000/AAAAAAAAAAAAAAAA");
            assertThat(hub.status()).isEqualTo(404);
            assertThat(hub.text()).isEqualTo(wrong);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void codeAndLastDigitsTogetherDo(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            hub.forget();
            hub.get("/t");
            String typed = booking().code().print().toLowerCase(java.util.Locale.ROOT);
            hub.send("/t", "code", typed, "digits", "9012");
            assertThat(hub.status()).isEqualTo(303);
            assertThat(hub.follow()).contains("报名成功");
            assertThat(hub.get("/t")).contains("这部手机上的票", "读书沙龙");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void wrongDigitsAndUnknownCodesHearTheSame(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            hub.forget();
            hub.get("/t");
            String wrong = hub.send("/t", "code", booking().code().text(), "digits", "0000");
            String unknown = hub.send("/t", "code", "00000000", "digits", "9012");
            assertThat(wrong).contains("对不上");
            assertThat(unknown.replaceAll("value=\"[^\"]*\"", "")).isEqualTo(wrong.replaceAll("value=\"[^\"]*\"", ""));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void digitsAreNotGuessed(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            for (int i = 0; i < 5; i++) {
                hub.forget();
                hub.get("/t");
                hub.send("/t", "code", booking().code().text(), "digits", "000" + i);
                assertThat(hub.status()).isEqualTo(422);
            }
            hub.forget();
            hub.get("/t");
            hub.send("/t", "code", booking().code().text(), "digits", "9012");
            assertThat(hub.status()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void itIsGivenBackByAFormAlone(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            String address = address(hub);
            assertThat(hub.get(address + "/cancel")).contains("取消报名？");
            assertThat(booking().status()).isEqualTo(Status.RESERVED);
            hub.post(address + "/cancel", java.util.Map.of());
            assertThat(hub.status()).isEqualTo(422);
            assertThat(booking().status()).isEqualTo(Status.RESERVED);
            hub.get(address + "/cancel");
            hub.send(address + "/cancel");
            assertThat(hub.status()).isEqualTo(303);
            assertThat(hub.follow()).contains("已取消").doesNotContain("<svg role=\"img\"");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anOfferIsTakenOrLeft(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            String address = address(hub);
            book.become(booking().id(), Status.OFFERED);
            assertThat(hub.get(address)).contains("有名额了", "我来");
            hub.send(address + "/offer", "take", "yes");
            assertThat(hub.follow()).contains("报名成功");
            hub.send(address + "/offer", "take", "yes");
            assertThat(hub.status()).isEqualTo(422);
            hub.get(address + "/cancel");
            hub.send(address + "/offer", "take", "yes");
            assertThat(hub.status()).isEqualTo(409);
            assertThat(hub.text()).contains("已经过时");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theCalendarHasTheSessionAndNobodysName(HubDatabase database) throws IOException {
        try (PhoneHub hub = signedUp(database)) {
            String calendar = hub.get(address(hub) + "/calendar.ics");
            assertThat(hub.header("content-type")).startsWith("text/calendar");
            assertThat(calendar)
                    .contains("DTSTART:20261125T103000Z", "DTEND:20261125T120000Z", "SUMMARY:读书沙龙", "STATUS:CONFIRMED")
                    .contains(booking().code().print())
                    .doesNotContain("王秀兰", "9012");
        }
    }
}
