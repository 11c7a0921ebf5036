package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Route;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.json.JsonMapper;

/** Names in paths that mean harm, at every route of the whole hub that takes one, asked by who may do everything. */
@Timeout(120)
class HostileNamesTest {

    private static final String PASSWORD = "brown otter 7 umbrella";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> NAMES = List.of(
            "..%2F..%2F..%2Fescaped",
            "..%5C..%5Cescaped",
            "%2e%2e%2fescaped",
            "%252e%252e%252fescaped",
            "%2Ftmp%2Fescaped",
            "%2F",
            "%25",
            "a%2Fb",
            "%00",
            "a%00b",
            "%0D%0AX-Injected:%20yes",
            "'%20OR%20'1'='1",
            "%22;DROP%20TABLE%20account;--",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%24%7Bjndi:ldap:%2F%2F127.0.0.1%2Fx%7D",
            "a;b=c",
            "%C0%AF",
            "%zz",
            "..",
            "\u8def\u5f84",
            "%FF",
            "%ED%A0%80",
            "%E2%80%AE%F0%9F%92%A9",
            "-1",
            "99999999999999999999",
            "null",
            "x".repeat(3_000));

    /** Pages are in no list of routes. */
    private static final List<Route> PAGES = Stream.of(
                    "GET /e/{event}",
                    "GET /Q/{token}",
                    "GET /my-code/{code}",
                    "POST /my-code/{code}/revoke",
                    "GET /e/{event}/sign-up",
                    "POST /e/{event}/sign-up",
                    "GET /t/{code}",
                    "GET /t/{code}/{mark}",
                    "GET /t/{code}/{mark}/calendar.ics",
                    "GET /t/{code}/{mark}/cancel",
                    "POST /t/{code}/{mark}/cancel",
                    "POST /t/{code}/{mark}/offer")
            .map(line -> line.split(" "))
            .map(line -> new Route(line[0], line[1], Set.of(Access.PUBLIC)))
            .toList();

    @TempDir
    private Path folder;

    private int asked;

    private HubConfig config(HubDatabase database) throws IOException {
        String url = database.config().isFile()
                ? ""
                : "hub.database.url = " + database.config().url();
        Path file = Files.write(
                folder.resolve("hub.properties"),
                List.of(
                        "hub.directory = " + folder.resolve("hub"),
                        "hub.listen = 127.0.0.1:0",
                        // Each request may thus say that it is from another address: nobody is asked to slow down.
                        "hub.behindProxy = true",
                        url.replaceAll("\\?.*", ""),
                        url.isEmpty() ? "" : "hub.database.user = postgres"));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config()
                .hub();
    }

    private void setUp(HubConfig config) throws HubException {
        SetupPlan plan = new SetupPlan(
                "c",
                VenueTree.of(List.of(new Venue("c", Venue.Kind.CENTRE, null, LocalText.of("南城")))),
                List.of(new SetupPlan.Keeper("keeper", "green heron 5 lantern".toCharArray())),
                1,
                1,
                new SetupPlan.Administrator("admin", PASSWORD.toCharArray()));
        new HubSetup(config, folder.resolve("keys"), plan, Clock.systemUTC()).run();
        try (HubContext beside = HubContext.open(config, Clock.systemUTC())) {
            beside.accounts().add("console", "li", EnumSet.allOf(Role.class), PASSWORD.toCharArray());
        }
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.filter(Files::isRegularFile)
                    // A database's own files come and go.
                    .filter(file -> !file.getFileName().toString().contains(".db"))
                    .toList());
        }
    }

    /** The whole answer, to a request that no client library would send, on a connection of its own. */
    private String ask(URI hub, String token, String method, String path, String body) throws IOException {
        asked++;
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + hub.getPort()
                + "\r\nForwarded: for=198.18.%d.%d".formatted(asked / 250, asked % 250)
                + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + content.length
                + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String signIn(URI hub) throws IOException {
        String answer = ask(
                hub, "none", "POST", "/v1/staff/sessions", "{\"account\":\"li\",\"password\":\"" + PASSWORD + "\"}");
        return JsonMapper.shared()
                .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .path("token")
                .asString();
    }

    @ParameterizedTest
    @HubDatabases
    void noneOpensAnythingOrFails(HubDatabase database) throws Exception {
        HubConfig config = config(database);
        setUp(config);
        SoftAssertions all = new SoftAssertions();
        try (HubApp app = HubApp.start(HubContext.open(config, Clock.systemUTC()), ServerSettings.of(config))) {
            String token = signIn(app.uri());
            assertThat(token).isNotEmpty();
            Set<Path> before = files();
            List<Route> routes = new ArrayList<>(app.server().routes());
            routes.removeIf(route -> !route.path().contains("{"));
            assertThat(routes).hasSizeGreaterThan(25);
            routes.addAll(PAGES);
            for (Route route : routes) {
                for (String name : NAMES) {
                    String path = route.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(name));
                    String answer = ask(app.uri(), token, route.method(), path, "{}");
                    all.assertThat(answer)
                            .as(route.method() + " " + path)
                            .matches("(?s)HTTP/1.1 (?!429)[234].*")
                            // A script is none in JSON, which no browser takes for a page.
                            .doesNotMatch("(?s).*\r\nContent-Type: text/html.*<script>alert.*")
                            .doesNotContain("\r\nX-Injected", "\tat org.");
                }
            }
            all.assertThat(files()).isEqualTo(before);
            all.assertThat(ask(app.uri(), token, "GET", "/v1/staff/accounts", ""))
                    .contains("\"admin\"", "\"li\"")
                    .doesNotContain("escaped");
        }
        all.assertAll();
    }
}
