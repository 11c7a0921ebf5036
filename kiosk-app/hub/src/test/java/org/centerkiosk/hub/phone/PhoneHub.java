package org.centerkiosk.hub.phone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.privacy.PersonalCodes;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.privacy.VaultException;
import org.centerkiosk.hub.store.HubDatabase;
import org.jspecify.annotations.Nullable;

/** A hub with its pages, and a browser without a script: it keeps cookies and fills in forms. */
final class PhoneHub implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    final PhoneSecrets secrets;
    final TestHub hub;
    final ResidentCodes codes;
    private final Path keys;
    private final Map<String, String> cookies = new HashMap<>();
    private HttpResponse<byte[]> last;

    PhoneHub(HubDatabase database, PublishedProgramme programme, Reception reception) throws IOException {
        this(database, programme, reception, 4_000);
    }

    PhoneHub(HubDatabase database, PublishedProgramme programme, Reception reception, int perMinute)
            throws IOException {
        this(database, programme, reception, perMinute, null);
    }

    /** Of a centre with a gateway, which takes codes to numbers. */
    static PhoneHub telling(
            HubDatabase database, PublishedProgramme programme, Reception reception, NumberCodes numbers)
            throws IOException {
        return new PhoneHub(database, programme, reception, 4_000, numbers);
    }

    private PhoneHub(
            HubDatabase database,
            PublishedProgramme programme,
            Reception reception,
            int perMinute,
            @Nullable NumberCodes numbers)
            throws IOException {
        InstantSource clock = InstantSource.fixed(Chenghu.NOW);
        secrets = new PhoneSecrets(database, "chenghu", clock);
        keys = Files.createTempDirectory("kiosk-phone-test");
        codes = new ResidentCodes(database, vault(keys, database, clock), clock);
        PhonePages pages = new PhonePages(
                () -> Optional.of(programme),
                reception,
                new PersonalCodes(codes, numbers),
                secrets,
                new PhoneSettings("CN", 30, perMinute, numbers == null ? null : Duration.ofHours(24)),
                clock);
        hub = TestHub.start(new FakePublished(), pages.documents(), pages.links(), pages);
        last = hub.get("/privacy");
    }

    static Vault vault(Path folder, HubDatabase database, InstantSource clock) {
        try {
            return Vault.open(folder, database, "chenghu", clock);
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    static String form(String uid, String session) {
        return "/e/" + ScanLink.eventName(uid) + "/sign-up?s=" + session;
    }

    URI uri(String path) {
        return hub.uri(path);
    }

    String get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.uri(path));
        return sent(request);
    }

    /** Sends the form of the page that was shown last, with its hidden fields and these. */
    String send(String path, String... fields) {
        return post(path, filled(fields));
    }

    private Map<String, String> filled(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(text());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    /** A form that is ready to be sent, more than once and from several threads. */
    interface Post {
        /** Where it led. */
        String send();
    }

    Post prepare(String path, String... fields) {
        HttpRequest request = cookied(form(path, filled(fields))).build();
        return () -> TestHub.header(hub.send(request), "location").replaceFirst("^https?://[^/]+", "");
    }

    String post(String path, Map<String, String> fields) {
        return sent(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(hub.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder cookied(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private String sent(HttpRequest.Builder request) {
        last = hub.send(cookied(request).build());
        for (String cookie : last.headers().allValues("set-cookie")) {
            String[] parts = cookie.split(";")[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return text();
    }

    /** Goes where the last answer led. */
    String follow() {
        return get(location());
    }

    String location() {
        return TestHub.header(last, "location").replaceFirst("^https?://[^/]+", "");
    }

    int status() {
        return last.statusCode();
    }

    String header(String name) {
        return TestHub.header(last, name);
    }

    String text() {
        return new String(last.body(), StandardCharsets.UTF_8);
    }

    /** Another phone. */
    void forget() {
        cookies.clear();
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    @Override
    public void close() {
        hub.close();
        try (Stream<Path> files = Files.walk(keys)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
