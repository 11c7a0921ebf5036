package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real browser makes of the pages: what it runs, what it loads, what it needs. */
@Timeout(300)
class PhoneBrowserTest {

    private static final String MARK = "window.hit=(window.hit||0)+1";
    private static final int GROUP = 20;
    private static final int FIRST_VIEW = 60 << 10;

    @TempDir
    Path folder;

    private HubDatabase database;
    private final FakeReception book = new FakeReception();

    @BeforeEach
    void open() {
        database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PhoneHub hub(PublishedProgramme programme) throws IOException {
        return new PhoneHub(database, programme, book);
    }

    /** 200 of them: elements, attributes, addresses, and ways out of the quotes and elements in which texts stand. */
    static List<String> payloads() {
        List<String> openings =
                List.of("", "\">", "'>", "</title>", "</b></a>", "</textarea>", "<!--", "-->", "]]>", "\\u003c");
        List<String> attacks = List.of(
                "<script>" + MARK + "</script>",
                "<img src=x onerror=" + MARK + ">",
                "<svg onload=" + MARK + ">",
                "<svg><script>" + MARK + "</script></svg>",
                "<body onpageshow=" + MARK + ">",
                "<input autofocus onfocus=" + MARK + ">",
                "<details open ontoggle=" + MARK + "><summary>x</summary></details>",
                "<iframe src=\"javascript:parent." + MARK + "\"></iframe>",
                "<iframe srcdoc=\"<script>parent." + MARK + "</script>\"></iframe>",
                "<a href=\"javascript:" + MARK + "\">x</a>",
                "<object data=\"javascript:" + MARK + "\"></object>",
                "<math><mtext><table><mglyph><style><img src=x onerror=" + MARK
                        + "></style></mglyph></table></mtext></math>",
                "\" onmouseover=\"" + MARK + "\" autofocus onfocus=\"" + MARK + "\" x=\"",
                "' onfocus='" + MARK + "' autofocus tabindex=0 x='",
                "<style>@import 'javascript:" + MARK + "';</style>",
                "<link rel=stylesheet href=\"data:text/css,body{display:none}\">",
                "<meta http-equiv=refresh content=\"0;url=data:text/html,<script>" + MARK + "</script>\">",
                "<base href=\"https://evil.example/\">",
                "<form action=\"https://evil.example/\"><button autofocus>x</button></form>",
                "${" + MARK + "}{{constructor.constructor('" + MARK + "')()}}");
        List<String> all = new ArrayList<>();
        openings.forEach(opening -> attacks.forEach(attack -> all.add(opening + attack)));
        return all;
    }

    /** An event all of whose texts are payloads: each is a session's title, place and reason, and a question. */
    private static Event hostile(int number, List<String> payloads) {
        String uid = "x" + number;
        List<Session> sessions = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            LocalText text = new LocalText(payloads.get(i), payloads.get(i));
            Instant start = Chenghu.NOW.plus(Duration.ofMinutes(5L * (number * GROUP + i + 1)));
            Session plain = Chenghu.session(uid, start, 5, payloads.get(i), 0);
            sessions.add(new Session(
                    plain.id(),
                    start,
                    plain.end(),
                    plain.zone(),
                    false,
                    plain.status(),
                    text,
                    text,
                    plain.place(),
                    0,
                    null));
            questions.add(Question.of("q" + i, text));
        }
        LocalText all = new LocalText(String.join("\n", payloads), String.join("\n", payloads));
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                10,
                0,
                1,
                null,
                null,
                null,
                questions);
        return Chenghu.event(uid, all, all, Category.FAMILY, terms, null, sessions);
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredPayloadsRunNothing(Language language) throws IOException {
        List<String> payloads = payloads();
        assertThat(payloads).hasSize(200).doesNotHaveDuplicates();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 200 / GROUP; i++) {
            events.add(hostile(i, payloads.subList(i * GROUP, (i + 1) * GROUP)));
        }
        try (PhoneHub hub = hub(Chenghu.programme(events.toArray(Event[]::new)));
                Phone phone = new Phone(hub.uri("/"), language == Language.ZH ? "zh-CN" : "en-GB", true)) {
            for (int i = 0; i < 5; i++) {
                phone.open("/?from=" + i * 40);
                assertThat(phone.find("html").getAttribute("lang")).startsWith(language == Language.ZH ? "zh" : "en");
                harmless(phone, "list " + i);
            }
            for (int i = 0; i < events.size(); i++) {
                visit(phone, events.get(i), payloads.subList(i * GROUP, (i + 1) * GROUP));
            }
        }
    }

    private static void visit(Phone phone, Event event, List<String> payloads) {
        phone.open("/e/" + ScanLink.eventName(event.uid()));
        harmless(phone, event.uid());
        assertThat(phone.chrome.executeScript("return document.querySelector('h1').textContent"))
                .isEqualTo(event.title().zh());
        phone.open(PhoneHub.form(event.uid(), SessionView.key(event.sessions().getFirst())));
        harmless(phone, event.uid() + ", form");
        phone.fill("name", payloads.getFirst());
        phone.fill("phone", payloads.getLast());
        for (int i = 0; i < payloads.size(); i++) {
            phone.fill("q-q" + i, payloads.get(i));
        }
        phone.go(".act button");
        harmless(phone, event.uid() + ", typed");
        for (int i = 0; i < payloads.size(); i++) {
            String payload = payloads.get(i);
            assertThat(phone.chrome.executeScript("return document.getElementById('q-q" + i + "').value"))
                    .isEqualTo(payload.substring(0, Math.min(200, payload.length()))
                            .strip());
        }
    }

    private static void harmless(Phone phone, String what) {
        assertThat(phone.chrome.executeScript("return window.hit || 0"))
                .as(what)
                .isEqualTo(0L);
        assertThat(phone.chrome.executeScript(
                        "return document.querySelectorAll('script, iframe, object, base, meta[http-equiv], style,"
                                + " [onerror], [onload], [onfocus], [href^=javascript]').length"))
                .as(what)
                .isEqualTo(0L);
        assertThat(phone.chrome.getCurrentUrl()).as(what).startsWith("http://127.0.0.1:");
    }

    /** The same payload runs where nothing escapes it and no policy holds it: this test can fail. */
    @Test
    void aPayloadThatIsNotEscapedRuns() throws IOException {
        try (PhoneHub hub = hub(Chenghu.programme());
                Phone phone = new Phone(hub.uri("/"), "zh-CN", true)) {
            phone.chrome.get("data:text/html," + "<img src=x onerror=" + MARK + ">");
            new org.openqa.selenium.support.ui.WebDriverWait(phone.chrome, Duration.ofSeconds(30))
                    .until(chrome -> ((Long) phone.chrome.executeScript("return window.hit || 0")) > 0);
        }
    }

    @Test
    void theFirstViewIsSmall() throws IOException {
        try (PhoneHub hub = hub(Chenghu.programme());
                Phone phone = new Phone(hub.uri("/"), "zh-CN", true)) {
            for (String path : List.of(
                    "/",
                    "/e/" + ScanLink.eventName(Chenghu.GUZHENG),
                    PhoneHub.form(
                            Chenghu.FAMILY,
                            SessionView.key(Chenghu.kites().sessions().getFirst())))) {
                phone.chrome.executeCdpCommand("Network.clearBrowserCache", java.util.Map.of());
                phone.open(path);
                long bytes = (Long) phone.chrome.executeScript("""
                    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                    return all.reduce((sum, entry) => sum + entry.transferSize, 0);\
                    """);
                assertThat(bytes).as(path).isBetween(2_000L, (long) FIRST_VIEW);
            }
        }
    }

    @Test
    void nothingNeedsAScript() throws IOException {
        try (PhoneHub hub = hub(Chenghu.programme());
                Phone phone = new Phone(hub.uri("/"), "zh-CN", false)) {
            phone.chrome.get("data:text/html,<title>none</title><script>document.title = 'ran'</script>");
            assertThat(phone.chrome.getTitle()).isEqualTo("none");
            phone.open("/e/" + ScanLink.eventName(Chenghu.POETRY));
            phone.key(".act button", "Enter", 13, "\r");
            phone.awaitSource("id=\"phone\"");
            phone.keys("#name", "王秀兰");
            phone.keys("#phone", "13824679012");
            phone.key("#consent", "Space", 32, " ");
            phone.key(".act button", "Enter", 13, "\r");
            phone.awaitSource("报名成功");
        }
    }
}
