package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.edition.BundleContents;
import org.centerkiosk.core.edition.BundleVerdict;
import org.centerkiosk.core.edition.BundleWriter;
import org.centerkiosk.core.edition.EditionBundle;
import org.centerkiosk.core.media.SamplePictures;
import org.centerkiosk.core.trust.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Editions on a stick, for a terminal that no network reaches. */
@Timeout(60)
class CarriedEditionTest extends EditionTestCase {

    private final byte[] picture = SamplePictures.jpeg(40, 30, 0x884422);

    private Path stick() {
        return folder.resolve("stick");
    }

    private void export(byte[] edition) throws Exception {
        BundleWriter.write(
                stick(),
                new BundleContents(
                        List.copyOf(hub.roots), hub.timestamp(hubTime.instant(), FakeHub.FRESH), edition, null),
                file -> new ByteArrayInputStream(picture));
    }

    /** No hub answers; what there is is in the terminal's own folder or on the stick. */
    private void startAlone() {
        sources = List.of(
                new FolderSource(new EditionBundle(folder.resolve(BundleIntake.FOLDER), time)),
                new FolderSource(new EditionBundle(stick(), time)));
        start();
    }

    @Test
    void editionOnAStickIsShownAsOfWhenItWasTaken() throws Exception {
        String link = hub.picture(picture);
        export(hub.publish(event("opera", "", link)));
        pass(Duration.ofDays(2));
        startAlone();
        assertThat(shown()).containsExactly("opera");
        assertThat(state().media().get(link)).exists();
        assertThat(state().problems()).isEmpty();
        assertThat(state().offline()).as("nobody says that it is the newest").isTrue();
        assertThat(state().asOf()).isEqualTo(START);
        pass(Duration.ofMinutes(10));
        assertThat(state().asOf()).as("the stick is no hub").isEqualTo(START);
    }

    @Test
    void stickThatIsNotThereIsNoMistake() {
        startAlone();
        assertThat(state().problems()).isEmpty();
        assertThat(state().offline()).isFalse();
    }

    @Test
    void oldStickTakesNothingBack() throws Exception {
        export(hub.publish(event("opera")));
        pass(Duration.ofMinutes(5));
        hub.publish(event("concert"));
        start();
        assertThat(shown()).containsExactly("concert");
        startAlone();
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void damagedStickIsReported() throws Exception {
        export(hub.publish(event("opera")));
        byte[] bytes = Files.readAllBytes(stick().resolve("edition-1.json"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(stick().resolve("edition-1.json"), bytes);
        startAlone();
        assertThat(shown()).isEmpty();
        reports("not trusted", "SHA-256");
    }

    @Test
    void stickCanBePulledOutOnceItIsTaken() throws Exception {
        hub.picture(picture);
        export(hub.publish(event("opera")));
        HubLink link = BundleIntake.pin(new EditionBundle(stick(), time), Sha256.hex(pinned), "大厅", null)
                .orElseThrow();
        BundleIntake intake = new BundleIntake(folder, time);
        assertThat(intake.take(new EditionBundle(stick(), time), link)).isInstanceOf(BundleVerdict.Sound.class);
        sources = List.of(new FolderSource(new EditionBundle(folder.resolve(BundleIntake.FOLDER), time)));
        start();
        assertThat(shown()).containsExactly("opera");
        assertThat(intake.take(new EditionBundle(stick(), time), link)).isInstanceOf(BundleVerdict.Known.class);
    }

    @Test
    void stickOfAnotherCentreIsNotTaken() throws Exception {
        export(hub.publish(event("opera")));
        assertThat(BundleIntake.pin(new EditionBundle(stick(), time), "0a".repeat(32), "", null))
                .isEmpty();
        try (FakeHub other = new FakeHub(hubTime)) {
            HubLink link = new HubLink(null, "", null, other.rootBytes());
            assertThat(new BundleIntake(folder, time).take(new EditionBundle(stick(), time), link))
                    .isInstanceOf(BundleVerdict.Unsound.class);
        }
        assertThat(folder.resolve(BundleIntake.FOLDER)).doesNotExist();
    }
}
