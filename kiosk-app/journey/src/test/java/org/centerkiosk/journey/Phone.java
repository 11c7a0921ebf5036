package org.centerkiosk.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.centerkiosk.core.hub.ScanLink;

/** A visitor's phone: opens what a QR says, at the hub of the test, and fills in its pages. */
final class Phone {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("action=\"(/e/[^\"/]+/sign-up)\"");
    private static final int FOUND = 3;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI hub;
    private String page = "";

    Phone(URI hub) {
        this.hub = hub;
    }

    /** @param address as the QR has it; whatever its host, the hub of the test answers */
    Phone opens(String address) {
        URI wanted = URI.create(address);
        String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        send(HttpRequest.newBuilder(hub.resolve(wanted.getRawPath() + query)));
        return this;
    }

    String page() {
        return page;
    }

    /** Somebody who was never before the screen. */
    Phone opens(Course course) {
        return opens("/e/" + ScanLink.eventName(course.uid()));
    }

    /** From the page of an event through its form to the ticket. */
    Phone signsUp(String name, String number) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("nobody can sign up on this page:\n" + page);
        }
        String address = form.group(1);
        opens(address + "?" + written(hidden()));
        Map<String, String> fields = hidden();
        fields.putAll(Map.of("name", name, "phone", number, "consent", "yes"));
        send(HttpRequest.newBuilder(hub.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(written(fields))));
        return this;
    }

    private Map<String, String> hidden() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Goes where it is led. */
    private void send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                answer(request.header("Accept-Language", "zh-CN").build());
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] parts = cookie.split(";")[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        page = answer.body();
        if (answer.statusCode() / 100 == FOUND) {
            opens(answer.headers().firstValue("location").orElseThrow());
        } else if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + "\n" + page);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.uri().toString(), e);
        }
    }
}
