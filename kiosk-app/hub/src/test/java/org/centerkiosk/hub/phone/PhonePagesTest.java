package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.http.TestHub.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.privacy.PersonalCodes;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What everybody may read. */
class PhonePagesTest {

    private static final String EVENT = "/e/" + ScanLink.eventName(Chenghu.GUZHENG);

    @TempDir
    Path folder;

    private TestHub hub(HubDatabase database, @Nullable PublishedProgramme programme) throws IOException {
        InstantSource clock = InstantSource.fixed(Chenghu.NOW);
        PhonePages pages = new PhonePages(
                () -> Optional.ofNullable(programme),
                new FakeReception(),
                new PersonalCodes(new ResidentCodes(database, PhoneHub.vault(folder, database, clock), clock), null),
                new PhoneSecrets(database, "chenghu", clock),
                new PhoneSettings("CN", 30, 4_000, null),
                clock);
        return TestHub.start(new FakePublished(), pages.documents(), pages);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @HubDatabases
    void theListHasTheDayWithItsSeatStates(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, Chenghu.programme())) {
            String page = text(hub.get("/"));
            assertThat(page)
                    .contains("lang=\"zh-CN\"", "今天 11月24日", "古筝入门班", "余 15 席", "已取消", "老师生病", "无需报名")
                    .doesNotContain("读书沙龙");
            assertThat(text(hub.get("/?day=2026-11-25"))).contains("读书沙龙").doesNotContain("古筝入门班");
            assertThat(text(hub.get("/?day=2026-11-27"))).contains("湖上年画展");
            assertThat(text(hub.get("/?day=nonsense&from=99999999999"))).contains("今天 11月24日");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void beforeTheFirstEditionItSaysSo(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, null)) {
            assertThat(hub.get("/").statusCode()).isEqualTo(200);
            assertThat(text(hub.get("/"))).contains("还没有发布活动");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void englishComesByLinkByBrowserAndStays(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, Chenghu.programme())) {
            assertThat(text(hub.get(EVENT, "Accept-Language", "en-GB,en;q=0.9")))
                    .contains("lang=\"en\"", "Guzheng for beginners", "Whole series");
            assertThat(text(hub.get(EVENT, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")))
                    .contains("lang=\"zh-CN\"");
            HttpResponse<byte[]> chosen = hub.get(EVENT + "?lang=en&size=large");
            assertThat(text(chosen)).contains("lang=\"en\"", "class=\"large\"");
            assertThat(header(chosen, "set-cookie"))
                    .startsWith("view=en-large")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Lax");
            assertThat(text(hub.get(EVENT, "Cookie", "view=en-large", "Accept-Language", "zh")))
                    .contains("lang=\"en\"", "class=\"large\"");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aPageRunsNothingAndIsFramedByNobody(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, Chenghu.programme())) {
            HttpResponse<byte[]> page = hub.get(EVENT);
            assertThat(header(page, "content-security-policy"))
                    .isEqualTo(Pages.POLICY)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().allValues("content-security-policy")).hasSize(1);
            assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(page, "referrer-policy")).isEqualTo("no-referrer");
            assertThat(header(page, "set-cookie")).isEmpty();
            assertThat(text(page)).doesNotContain("<script", "style=", "onclick");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aLinkThatIsOldOrMadeUpStillShowsItsEvent(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, Chenghu.programme())) {
            String token = ScanLink.eventName(Chenghu.GUZHENG) + "T-7KQ2MX9RTA" + "0123456789ABC";
            assertThat(text(hub.get("/Q/" + token))).contains("古筝入门班");
            assertThat(text(hub.get("/Q/" + token.toLowerCase(java.util.Locale.ROOT))))
                    .contains("古筝入门班");
            assertThat(hub.get("/Q/nonsense").statusCode()).isEqualTo(404);
            assertThat(text(hub.get("/Q/nonsense"))).contains("<html", "已经不在节目单上");
            assertThat(hub.get("/e/0000000000").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aStyleSheetIsKeptForGood(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, Chenghu.programme())) {
            String page = text(hub.get("/"));
            String style = page.replaceAll("(?s).*href=\"(/p/phone-[0-9a-f]+\\.css)\".*", "$1");
            HttpResponse<byte[]> sheet = hub.get(style);
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(header(sheet, "content-type")).startsWith("text/css");
            assertThat(header(sheet, "cache-control")).contains("immutable");
        }
    }
}
