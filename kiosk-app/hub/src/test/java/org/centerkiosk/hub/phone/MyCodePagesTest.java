package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.privacy.ResidentReading;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** A resident's own code: made with consent, shown, and ended. */
class MyCodePagesTest {

    private static PhoneHub hub(HubDatabase database) throws IOException {
        return new PhoneHub(database, Chenghu.programme(), new FakeReception());
    }

    private static String code(PhoneHub hub) {
        byte[] text = Base64.getUrlDecoder().decode(hub.location().substring("/my-code/".length()));
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static void ask(PhoneHub hub, String... more) {
        hub.get("/my-code");
        hub.send("/my-code", more);
    }

    @ParameterizedTest
    @HubDatabases
    void itIsMadeWithConsentAndShownWithoutTheName(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            ask(hub, "name", "王秀兰", "phone", "13824679012");
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.text()).contains("href=\"#consent\"");
            ask(hub, "name", "王秀兰", "phone", "13824679012", "consent", "yes");
            assertThat(hub.status()).isEqualTo(303);
            String code = code(hub);
            assertThat(hub.codes.read(code, "9012"))
                    .isEqualTo(new ResidentReading.Resident("王秀兰", new PhoneNumber("+8613824679012")));
            assertThat(QrSvg.of(code).version()).isLessThanOrEqualTo(8);
            assertThat(hub.follow()).contains("<svg role=\"img\"").doesNotContain("王秀兰", "9012");
            assertThat(hub.header("cache-control")).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void itIsEndedByAForm(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            ask(hub, "name", "王秀兰", "phone", "13824679012", "consent", "yes");
            String code = code(hub);
            String address = hub.location();
            hub.post(address + "/revoke", java.util.Map.of());
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.codes.read(code, "9012")).isInstanceOf(ResidentReading.Resident.class);
            hub.get(address);
            assertThat(hub.send(address + "/revoke")).contains("这个码已停用");
            assertThat(hub.codes.read(code, "9012"))
                    .isEqualTo(new ResidentReading.Refused(ResidentReading.Why.REVOKED));
            hub.get(address);
            assertThat(hub.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsWrongIsSaid(HubDatabase database) throws IOException {
        try (PhoneHub hub = hub(database)) {
            ask(hub, "name", "很".repeat(21), "phone", "12", "consent", "yes");
            assertThat(hub.text()).contains("href=\"#name\"", "href=\"#phone\"");
            hub.get("/my-code");
            hub.forget();
            hub.send("/my-code", "name", "王", "phone", "13824679012", "consent", "yes");
            assertThat(hub.status()).isEqualTo(422);
            assertThat(hub.get("/my-code/QUJD")).contains("不是本中心的个人码");
            assertThat(hub.status()).isEqualTo(404);
            assertThat(hub.get("/my-code/!!!")).contains("不是本中心的个人码");
        }
    }
}
