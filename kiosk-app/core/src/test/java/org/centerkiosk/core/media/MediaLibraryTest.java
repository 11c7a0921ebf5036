package org.centerkiosk.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MediaLibraryTest {

    private static final int SCREEN = 64;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private long folderBytes = 10 << 20;
    private final HostileServer server = new HostileServer();
    private final FetchClient client = new FetchClient(Duration.ofSeconds(5));
    private MediaLibrary library;

    private MediaLibrary open() {
        MediaLimits limits = new MediaLimits(
                SCREEN,
                1_000_000,
                folderBytes,
                Duration.ofDays(7),
                Duration.ofHours(6),
                Duration.ofSeconds(30),
                new FetchLimits(Duration.ofSeconds(5), 1 << 20, 3));
        return new MediaLibrary(mediaFolder(), limits, client, () -> now, new Random(1));
    }

    private Path mediaFolder() {
        return folder.resolve("media");
    }

    @BeforeEach
    void openInFolder() {
        library = open();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static WantedPicture wanted(String uri) {
        return new WantedPicture(uri, "library", "书法课", null, false);
    }

    private WantedPicture wantedFrom(String path) {
        return wanted(server.uri(path).toString());
    }

    private MediaRound gather(WantedPicture... wanted) {
        return library.gather(List.of(wanted));
    }

    private Path path(WantedPicture wanted) {
        Map<String, Path> paths = library.paths(List.of(wanted.uri()));
        assertThat(paths).containsOnlyKeys(wanted.uri());
        return paths.get(wanted.uri());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(mediaFolder())) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void pictureOfAServerBecomesAFileNoLargerThanTheScreen() throws IOException {
        server.on("/a", ok("image/png", SamplePictures.png(640, 320, 0x112233)));
        MediaRound round = gather(wantedFrom("/a"));
        assertThat(round).isEqualTo(new MediaRound(List.of(), true, false));
        BufferedImage picture = ImageIO.read(path(wantedFrom("/a")).toFile());
        assertThat(picture.getWidth()).isEqualTo(SCREEN);
        assertThat(mediaFolder().relativize(path(wantedFrom("/a"))).toString())
                .matches("([0-9a-f]{2})/\\1[0-9a-f]{62}-64\\.png");
    }

    @Test
    void sameContentIsKeptOnce() throws IOException {
        byte[] png = SamplePictures.png(20, 20, 0x112233);
        server.on("/a", ok("image/png", png)).on("/b", ok("text/plain", png));
        gather(wantedFrom("/a"), wantedFrom("/b"));
        assertThat(files()).hasSize(1);
        assertThat(path(wantedFrom("/a"))).isEqualTo(path(wantedFrom("/b")));
    }

    @Test
    void pictureWithinTheScheduleNeedsNoServer() {
        String data = Base64.getEncoder().encodeToString(SamplePictures.jpeg(20, 20, 0x112233));
        WantedPicture wanted = wanted("data:image/jpeg;base64," + data);
        assertThat(gather(wanted).problems()).isEmpty();
        assertThat(path(wanted)).exists();
        assertThat(library.pictures().getFirst().key()).startsWith("sha256:");
    }

    @Test
    void fileOfThisMachineIsShownForLocalFeedsAlone() throws IOException {
        Path file = Files.write(folder.resolve("poster 1.png"), SamplePictures.png(20, 20, 0x112233));
        String uri = file.toUri().toString();
        MediaRound refused = gather(wanted(uri));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("is a file of this machine"));
        library = open();
        WantedPicture local = new WantedPicture(uri, "library", "书法课", null, true);
        assertThat(gather(local).problems()).isEmpty();
        assertThat(path(local)).exists();
    }

    @Test
    void changedFileIsSeenAtTheNextRound() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), SamplePictures.png(20, 20, 0x112233));
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
        WantedPicture local = new WantedPicture(file.toUri().toString(), "library", "书法课", null, true);
        gather(local);
        Path before = path(local);
        assertThat(gather(local).isChanged()).isFalse();
        Files.write(file, SamplePictures.png(21, 20, 0x112233));
        assertThat(gather(local).isChanged()).isTrue();
        assertThat(path(local)).isNotEqualTo(before);
    }

    @Test
    void badPictureCostsItselfAlone() {
        server.on("/good", ok("image/png", SamplePictures.png(20, 20, 0)))
                .on("/login", ok("image/png", "<html><body>Please log in</body></html>"))
                .on("/huge", ok("image/png", SamplePictures.pngClaiming(20_000, 20_000)))
                .on("/cut", ok("image/jpeg", Arrays.copyOf(SamplePictures.jpeg(60, 60, 0), 660)))
                .on("/large", ok("image/png", new byte[2 << 20]))
                .on("/broken", (request, out) -> {
                    out.write(head("200 OK", "Content-Length: 1000"));
                    out.write(1);
                });
        MediaRound round = gather(
                wantedFrom("/login"),
                wantedFrom("/huge"),
                wantedFrom("/cut"),
                wantedFrom("/large"),
                wantedFrom("/missing"),
                wanted("not an address"),
                wanted("data:image/png;base64,bm9uc2Vuc2U="),
                wanted("javascript:alert(1)"),
                wantedFrom("/good"),
                wantedFrom("/broken"));
        assertThat(round.problems())
                .extracting(problem -> problem.what())
                .satisfiesExactly(
                        what -> assertThat(what).contains("书法课", "web page"),
                        what -> assertThat(what).contains("20000 × 20000"),
                        what -> assertThat(what).contains("cut off"),
                        what -> assertThat(what).contains("larger than the limit"),
                        what -> assertThat(what).contains("404"),
                        what -> assertThat(what).contains("cannot be read"),
                        what -> assertThat(what).contains("no picture"),
                        what -> assertThat(what).contains("cannot be read"),
                        what -> assertThat(what).contains("cut off"));
        assertThat(round.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(path(wantedFrom("/good"))).exists();
    }

    @Test
    void brokenPictureIsAskedForAgainLaterAndLaterButNotEveryRound() {
        gather(wantedFrom("/missing"));
        assertThat(gather(wantedFrom("/missing")).problems()).hasSize(1);
        assertThat(server.requests()).hasSize(1);
        now = now.plus(Duration.ofMinutes(5));
        server.on("/missing", ok("image/png", SamplePictures.png(20, 20, 0)));
        assertThat(gather(wantedFrom("/missing")).problems()).isEmpty();
        assertThat(path(wantedFrom("/missing"))).exists();
    }

    @Test
    void hostThatDoesNotAnswerIsAskedOnceARound() {
        server.on("/a", (request, out) -> {}).on("/b", (request, out) -> {});
        MediaRound round = gather(wantedFrom("/a"), wantedFrom("/b"));
        assertThat(round.problems()).hasSize(2);
        assertThat(server.requests()).extracting(HostileServer.Request::path).containsOnly("/a");
    }

    @Test
    void pictureIsCheckedAgainAfterSomeHours() {
        byte[] png = SamplePictures.png(20, 20, 0x112233);
        server.on("/a", (request, out) -> {
            if ("\"v1\"".equals(request.headers().get("if-none-match"))) {
                out.write(head("304 Not Modified", "ETag: \"v1\""));
            } else {
                out.write(head("200 OK", "ETag: \"v1\"", "Content-Length: " + png.length));
                out.write(png);
            }
        });
        gather(wantedFrom("/a"));
        now = now.plus(Duration.ofHours(1));
        gather(wantedFrom("/a"));
        assertThat(server.requests()).hasSize(1);
        now = now.plus(Duration.ofHours(6));
        gather(wantedFrom("/a"));
        gather(wantedFrom("/a"));
        assertThat(server.requests()).hasSize(2);
        assertThat(path(wantedFrom("/a"))).exists();
    }

    @Test
    void pictureStaysWhenItsAddressBreaksLater() {
        server.on("/a", ok("image/png", SamplePictures.png(20, 20, 0)));
        gather(wantedFrom("/a"));
        server.on("/a", status("500 Oops"));
        now = now.plus(Duration.ofHours(7));
        assertThat(gather(wantedFrom("/a")).problems()).isEmpty();
        assertThat(path(wantedFrom("/a"))).exists();
    }

    @Test
    void storedPicturesServeWithoutTheNetworkAndLostFilesAreFetchedAgain() throws IOException {
        server.on("/a", ok("image/png", SamplePictures.png(20, 20, 0)))
                .on("/b", ok("image/png", SamplePictures.png(20, 20, 1)));
        gather(wantedFrom("/a"), wantedFrom("/b"));
        Files.delete(path(wantedFrom("/b")));
        MediaLibrary next = open();
        next.restore(library.pictures());
        library = next;
        assertThat(gather(wantedFrom("/a"), wantedFrom("/b")).problems()).isEmpty();
        assertThat(server.requests()).extracting(HostileServer.Request::path).containsExactly("/a", "/b", "/b");
    }

    @Test
    void rowThatLeadsOutOfTheFolderIsIgnored() throws IOException {
        Files.writeString(folder.resolve("secret"), "x");
        library.restore(List.of(new org.centerkiosk.core.store.StoredPicture(
                "http://a/b", "../secret", org.centerkiosk.core.fetch.Validators.NONE, now, now)));
        assertThat(library.pictures()).isEmpty();
    }

    @Test
    void unwantedPictureGoesAfterTheTimeOfGrace() throws IOException {
        server.on("/a", ok("image/png", SamplePictures.png(20, 20, 0)));
        gather(wantedFrom("/a"));
        Files.setLastModifiedTime(path(wantedFrom("/a")), FileTime.from(now));
        now = now.plus(Duration.ofDays(6));
        gather();
        assertThat(files()).hasSize(1);
        now = now.plus(Duration.ofDays(2));
        gather();
        assertThat(files()).isEmpty();
        assertThat(library.pictures()).isEmpty();
    }

    @Test
    void nearlyFullFolderLetsUnwantedPicturesGoAtOnce() throws IOException {
        byte[] png = SamplePictures.jpeg(60, 60, 0);
        server.on("/a", ok("image/png", png)).on("/b", ok("image/png", SamplePictures.jpeg(60, 60, 0xFFFFFF)));
        gather(wantedFrom("/a"));
        folderBytes = Files.size(path(wantedFrom("/a"))) + 10;
        MediaLibrary small = open();
        small.restore(library.pictures());
        library = small;
        assertThat(gather(wantedFrom("/a"), wantedFrom("/b")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("does not fit"));
        now = now.plus(Duration.ofHours(1));
        assertThat(gather(wantedFrom("/b")).problems()).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatTakesTooLongComesInTheNextRound() {
        server.on("/a", (request, out) -> {
                    now = now.plus(Duration.ofMinutes(1));
                    ok("image/png", SamplePictures.png(20, 20, 0)).write(request, out);
                })
                .on("/b", ok("image/png", SamplePictures.png(20, 20, 1)));
        assertThat(gather(wantedFrom("/a"), wantedFrom("/b")).isUnfinished()).isTrue();
        assertThat(library.paths(List.of(wantedFrom("/b").uri()))).isEmpty();
        assertThat(gather(wantedFrom("/a"), wantedFrom("/b")).isUnfinished()).isFalse();
        assertThat(path(wantedFrom("/b"))).exists();
    }

    @Test
    void thousandsOfPicturesAreNotAllFetched() {
        List<WantedPicture> many = new ArrayList<>();
        for (int i = 0; i < 5 * MediaLibrary.MOST; i++) {
            many.add(wanted("data:image/png;base64," + i));
        }
        MediaRound round = library.gather(many);
        assertThat(round.problems()).hasSize(MediaLibrary.MOST + 1);
        assertThat(round.problems().getLast().what()).contains("all later events", "more than 1000");
    }

    @Test
    void secretIsSentForThePictureThatHasOne() {
        server.on("/a", ok("image/png", SamplePictures.png(20, 20, 0)));
        URI uri = server.uri("/a");
        gather(new WantedPicture(uri.toString(), "library", "书法课", "Bearer x", false));
        assertThat(server.requests().getFirst().headers()).containsEntry("authorization", "Bearer x");
    }
}
