package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.http.TestHub.header;
import static org.centerkiosk.hub.http.TestHub.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final byte[] EDITION = "{\"payload\":\"演出\"}".repeat(500).getBytes(StandardCharsets.UTF_8);

    private TestHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = TestHub.start();
        hub.published.publish(7, ServedDocument.of(EDITION));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void anEditionNeverChanges() {
        HttpResponse<byte[]> edition = hub.get("/v1/editions/7");

        assertThat(edition.statusCode()).isEqualTo(200);
        assertThat(edition.body()).isEqualTo(EDITION);
        assertThat(header(edition, "content-type")).isEqualTo("application/jose+json");
        assertThat(header(edition, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(edition, "content-length")).isEqualTo(String.valueOf(EDITION.length));
    }

    @Test
    void anOlderEditionIsStillThere() {
        hub.published.publish(8, ServedDocument.of(new byte[] {'{', '}'}));

        assertThat(hub.get("/v1/editions/7").body()).isEqualTo(EDITION);
        assertThat(hub.get("/v1/editions/8").body()).containsExactly('{', '}');
    }

    @Test
    void theLatestIsAskedForAgain() {
        HttpResponse<byte[]> latest = hub.get("/v1/editions/latest");

        assertThat(latest.body()).isEqualTo(EDITION);
        assertThat(header(latest, "cache-control")).isEqualTo("public, no-cache");
    }

    @Test
    void itIsCompressedForThoseWhoTakeIt() throws IOException {
        HttpResponse<byte[]> compressed = hub.get("/v1/editions/7", "Accept-Encoding", "br, gzip;q=0.8");
        HttpResponse<byte[]> refused = hub.get("/v1/editions/7", "Accept-Encoding", "gzip;q=0");

        assertThat(header(compressed, "content-encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(EDITION);
        assertThat(header(refused, "content-encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(EDITION);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        String tag = header(hub.get("/v1/editions/latest", "Accept-Encoding", "gzip"), "etag");

        HttpResponse<byte[]> same = hub.get("/v1/editions/latest", "If-None-Match", "\"other\", W/" + tag);
        HttpResponse<byte[]> different = hub.get("/v1/editions/latest", "If-None-Match", "\"other\"");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "etag")).isNotEmpty();
        assertThat(different.statusCode()).isEqualTo(200);
    }

    @Test
    void theFormsHaveTagsOfTheirOwn() {
        String plain = header(hub.get("/v1/editions/7"), "etag");
        String compressed = header(hub.get("/v1/editions/7", "Accept-Encoding", "gzip"), "etag");

        assertThat(plain).isNotEqualTo(compressed);
    }

    @Test
    void aTimestampIsNeverKept() {
        hub.published.timestamp = ServedDocument.of("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(header(hub.get("/v1/timestamp"), "cache-control")).isEqualTo("no-store");
    }

    @Test
    void whatIsNotThereYetIsAProblem() {
        HttpResponse<byte[]> takeover = hub.get("/v1/takeover");

        assertThat(takeover.statusCode()).isEqualTo(404);
        assertThat(header(takeover, "content-type")).isEqualTo("application/problem+json");
        assertThat(json(takeover).get("code").asString()).isEqualTo("none-yet");
        assertThat(json(takeover).get("remedy").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/8",
                "/v1/editions/07",
                "/v1/editions/-1",
                "/v1/editions/99999999999",
                "/v1/editions/",
                "/v1/editions/7/x",
                "/v1/editions/7%2f",
                "/v1/media/../editions/8",
                "/v1/media/abc",
                "/v1/nothing",
                "/"
            })
    void oneDocumentHasOneAddress(String path) {
        HttpResponse<byte[]> answer = hub.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void documentsAreOnlyRead() {
        HttpResponse<byte[]> answer = hub.send(
                HttpRequest.newBuilder(hub.uri("/v1/editions/7")).DELETE().build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theHeadAloneHasTheLength() {
        HttpResponse<byte[]> head = hub.send(
                HttpRequest.newBuilder(hub.uri("/v1/editions/7")).HEAD().build());

        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length")).isEqualTo(String.valueOf(EDITION.length));
    }

    @Test
    void browsersGuessNothingAndRunNothing() {
        for (String path : new String[] {"/v1/editions/7", "/v1/takeover", "/nothing", "/v1/media/x"}) {
            HttpResponse<byte[]> answer = hub.get(path);
            assertThat(header(answer, "x-content-type-options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "content-security-policy")).as(path).contains("default-src 'none'");
            assertThat(header(answer, "server")).as(path).isEmpty();
        }
    }

    @Test
    void whyAPictureCannotBeHadIsTold() {
        hub.published.mediaProblem = new Problem(503, "media-folder-unusable", "It is no folder.", "Move it away.");

        HttpResponse<byte[]> answer = hub.get("/v1/media/" + "a".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "content-type")).isEqualTo(Problem.TYPE);
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
        assertThat(TestHub.json(answer).path("remedy").asString()).isEqualTo("Move it away.");
    }

    @Test
    void mediaAreServedByTheirHashAlsoInPart(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("picture"), new byte[] {1, 2, 3, 4, 5});
        String hash = "a".repeat(64);
        hub.published.media.put(hash, new ServedFile(file, "image/png", hash));

        HttpResponse<byte[]> whole = hub.get("/v1/media/" + hash);
        HttpResponse<byte[]> part = hub.get("/v1/media/" + hash, "Range", "bytes=2-");
        HttpResponse<byte[]> known = hub.get("/v1/media/" + hash, "If-None-Match", header(whole, "etag"));

        assertThat(whole.body()).containsExactly(1, 2, 3, 4, 5);
        assertThat(header(whole, "content-type")).isEqualTo("image/png");
        assertThat(header(whole, "cache-control")).contains("immutable");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).containsExactly(3, 4, 5);
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void aMediaFileThatIsGoneIsNotFound(@TempDir Path folder) {
        String hash = "b".repeat(64);
        hub.published.media.put(hash, new ServedFile(folder.resolve("gone"), "image/png", hash));

        assertThat(hub.get("/v1/media/" + hash).statusCode()).isEqualTo(404);
    }
}
