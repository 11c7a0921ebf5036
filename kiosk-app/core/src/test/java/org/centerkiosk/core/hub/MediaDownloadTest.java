package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MediaDownloadTest {

    private static final byte[] PICTURE = new byte[200_000];
    private static final String SHA_256 = sha256(PICTURE);

    @TempDir
    private Path folder;

    private final HostileServer server = new HostileServer();
    private final HubTransport transport = new HubTransport(HubAddress.of(server.uri("")));

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MediaDownload.Result download(long length, Duration overall) {
        return new MediaDownload(transport, overall).download(SHA_256, length, folder.resolve("ab/picture"));
    }

    private void serve(byte[] body) {
        server.on("/v1/media/" + SHA_256, ok("image/png", body));
    }

    private Failed notStored(MediaDownload.Result result, Reason reason) {
        assertThat(result).isInstanceOf(MediaDownload.NotStored.class);
        Failed failed = ((MediaDownload.NotStored) result).failure();
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(folder.resolve("ab").toFile().list())
                .satisfiesAnyOf(
                        files -> assertThat(files).isNull(),
                        files -> assertThat(files).isEmpty());
        return failed;
    }

    private MediaDownload.Result download() {
        return download(PICTURE.length, Duration.ofSeconds(30));
    }

    @Test
    void wholeFileGetsItsName() throws IOException {
        serve(PICTURE);
        assertThat(download()).isEqualTo(new MediaDownload.Stored(folder.resolve("ab/picture")));
        assertThat(Files.readAllBytes(folder.resolve("ab/picture"))).isEqualTo(PICTURE);
        assertThat(folder.resolve("ab").toFile().list()).containsExactly("picture");
    }

    @Test
    void otherContentIsNotStored() {
        byte[] other = PICTURE.clone();
        other[100_000] = 1;
        serve(other);
        assertThat(notStored(download(), Reason.UNEXPECTED).what()).contains(SHA_256, sha256(other));
    }

    @Test
    void longerFileIsLeftAtItsLength() {
        serve(new byte[PICTURE.length + 1]);
        assertThat(notStored(download(), Reason.UNEXPECTED).what()).contains("more than 200000 bytes");
    }

    @Test
    void shorterFileIsNotStored() {
        serve(new byte[10]);
        assertThat(notStored(download(), Reason.UNEXPECTED).what()).contains("10 bytes instead of 200000");
    }

    @Test
    void fileThatEndsInTheMiddleIsCutOff() {
        server.on("/v1/media/" + SHA_256, (request, out) -> {
            out.write(head("200 OK", "Content-Length: " + PICTURE.length));
            out.write(new byte[10]);
        });
        notStored(download(), Reason.CUT_OFF);
    }

    @Test
    void missingFileIsSaidToBeMissing() {
        notStored(download(), Reason.NOT_FOUND);
    }

    @Test
    void dribblingServerIsLeft() {
        CountDownLatch release = new CountDownLatch(1);
        server.on("/v1/media/" + SHA_256, (request, out) -> {
            out.write(head("200 OK", "Content-Length: " + PICTURE.length));
            out.write(new byte[10]);
            out.flush();
            try {
                release.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            MediaDownload.Result result = download(PICTURE.length, Duration.ofMillis(400));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            MediaDownload.NotStored.class,
                            not -> assertThat(not.failure().reason()).isEqualTo(Reason.TIMED_OUT));
        } finally {
            release.countDown();
        }
    }

    @Test
    void placeThatCannotBeWrittenIsNamed() throws IOException {
        serve(PICTURE);
        Files.writeString(folder.resolve("ab"), "a file where a folder should be");
        assertThat(download()).isInstanceOfSatisfying(MediaDownload.NotStored.class, not -> {
            assertThat(not.failure().reason()).isEqualTo(Reason.UNUSABLE_FILE);
            assertThat(not.failure().what()).contains(folder.toString());
        });
    }
}
