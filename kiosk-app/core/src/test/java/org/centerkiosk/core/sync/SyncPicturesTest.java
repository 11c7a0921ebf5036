package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.media.SamplePictures;
import org.junit.jupiter.api.Test;

class SyncPicturesTest extends SyncTestCase {

    private static final byte[] POSTER = SamplePictures.png(30, 40, 0x884422);

    private String schedule(String uid, URI picture) {
        return uid + " 2026-11-23T02:00:00Z " + picture + "\n";
    }

    @Test
    void programmeIsShownTogetherWithItsPictures() {
        URI poster = server.uri("/poster.png");
        server.on("/library", ok("text/plain", schedule("opera", poster))).on("/poster.png", ok("image/png", POSTER));
        List<SyncState> seen = new ArrayList<>();
        start(
                () -> {
                    service.state().subscribe(seen::add);
                    return openStore();
                },
                source("library"));
        assertThat(seen.getLast().media()).containsOnlyKeys(poster.toString());
        assertThat(seen.getLast().media().get(poster.toString())).exists();
        assertThat(seen)
                .filteredOn(state -> !state.programme().isEmpty())
                .allSatisfy(state -> assertThat(state.media()).hasSize(1));
    }

    @Test
    void picturesAreThereAtAColdStartWithoutNetwork() {
        URI poster = server.uri("/poster.png");
        server.on("/library", ok("text/plain", schedule("opera", poster))).on("/poster.png", ok("image/png", POSTER));
        start(source("library"));
        server.on("/library", (request, out) -> {}).on("/poster.png", (request, out) -> {});
        start(source("library"));
        assertThat(state().media().get(poster.toString())).exists();
    }

    @Test
    void pictureThatCannotBeHadCostsThePictureAloneAndComesLater() {
        URI poster = server.uri("/poster.png");
        server.on("/library", ok("text/plain", schedule("opera", poster))).on("/poster.png", ok("image/png", "<html>"));
        start(source("library"));
        assertThat(shown()).containsExactly("opera");
        assertThat(state().media()).isEmpty();
        assertThat(statusOf("library").failure()).isNull();
        reports("library", "IMAGE", "Title of opera", "web page");
        server.on("/poster.png", ok("image/png", POSTER));
        nextRound();
        assertThat(state().media()).hasSize(1);
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void secretOfAFeedGoesToPicturesOfItsOwnServerAlone() {
        try (HostileServer other = new HostileServer()) {
            other.on("/poster.png", ok("image/png", POSTER));
            server.on("/own.png", ok("image/png", POSTER))
                    .on(
                            "/library",
                            ok(
                                    "text/plain",
                                    schedule("opera", other.uri("/poster.png"))
                                            + schedule("dance", server.uri("/own.png"))));
            start(new FeedSource("library", server.uri("/library"), "Bearer secret"));
            assertThat(state().media()).hasSize(2);
            assertThat(server.requests())
                    .allSatisfy(
                            request -> assertThat(request.headers()).containsEntry("authorization", "Bearer secret"));
            assertThat(other.requests())
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @Test
    void feedOfTheNetworkMayNotShowFilesOfThisMachine() {
        server.on("/library", ok("text/plain", schedule("opera", URI.create("file:///etc/hostname"))));
        start(source("library"));
        assertThat(shown()).containsExactly("opera");
        reports("IMAGE", "is a file of this machine");
    }

    @Test
    void pictureThatHangsDoesNotKeepTheProgrammeBack() {
        URI poster = server.uri("/poster.png");
        server.on("/library", ok("text/plain", schedule("opera", poster))).on("/poster.png", (request, out) -> {
            out.write(head("200 OK", "Content-Length: 100"));
            out.flush();
        });
        start(source("library"));
        assertThat(shown()).containsExactly("opera");
        reports("IMAGE", "cut off");
    }
}
