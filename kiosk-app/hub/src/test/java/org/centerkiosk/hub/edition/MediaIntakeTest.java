package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.centerkiosk.hub.edition.Nancheng.LI;
import static org.centerkiosk.hub.edition.Nancheng.declined;
import static org.centerkiosk.hub.edition.Nancheng.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.centerkiosk.core.media.PictureException;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.ProblemException;
import org.centerkiosk.hub.http.ServedFile;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Pictures are taken under the hash of bytes that hold pixels and nothing else. */
class MediaIntakeTest {

    @TempDir
    private Path folder;

    private static PublishedPicture picture(int width) throws IOException, PictureException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return PublishedPicture.of(bytes.toByteArray());
    }

    @ParameterizedTest
    @HubDatabases
    void isServedAsItCame(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        PublishedPicture picture = picture(30);

        assertThat(done(hub.media.put("li", picture.sha256(), picture.bytes()))).isTrue();
        assertThat(done(hub.media.put("li", picture.sha256(), picture.bytes()))).isFalse();

        ServedFile file = hub.media.find(picture.sha256()).orElseThrow();
        assertThat(file.path()).hasBinaryContent(picture.bytes());
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(hub.media.find(picture.sha256())).contains(file);
        Files.delete(file.path());
        assertThat(hub.media.find(picture.sha256()).orElseThrow().path()).hasBinaryContent(picture.bytes());
        assertThat(hub.media.find("0a".repeat(32))).isEmpty();
        assertThat(hub.actions()).containsExactly("media.put");
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsNoPictureOrAnotherIsRefused(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        PublishedPicture picture = picture(30);
        byte[] text = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(declined(hub.media.put("li", picture.sha256(), text))).isEqualTo(Objection.PICTURE);
        assertThat(declined(hub.media.put("li", "0a".repeat(32), picture.bytes())))
                .isEqualTo(Objection.HASH);
        assertThat(declined(hub.media.put("li", picture.sha256(), new byte[PublishedPicture.MOST_BYTES + 1])))
                .isEqualTo(Objection.PICTURE);
        assertThat(hub.media.find(picture.sha256())).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aFullStoreSaysSoAndKeepsWhatItHas(HubDatabase database) throws Exception {
        PublishedPicture first = picture(30);
        PublishedPicture second = picture(31);
        Nancheng hub = new Nancheng(database, folder, first.bytes().length);
        done(hub.media.put("li", first.sha256(), first.bytes()));

        assertThat(declined(hub.media.put("li", second.sha256(), second.bytes())))
                .isEqualTo(Objection.FULL);
        assertThat(hub.media.find(first.sha256())).isPresent();
        assertThat(hub.media.find(second.sha256())).isEmpty();
        assertThat(done(hub.media.put("li", first.sha256(), first.bytes()))).isFalse();
    }

    /** In the place of the folder there is a file, which stops root as well. */
    @ParameterizedTest
    @HubDatabases
    void aFolderThatCannotBeWrittenIsToldAndMended(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        PublishedPicture picture = picture(30);
        Path inTheWay = Files.writeString(folder.resolve("media"), "in the way");
        assertThat(done(hub.media.put("li", picture.sha256(), picture.bytes()))).isTrue();

        Problem problem = problem(hub, picture);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("media-folder-unusable");
        assertThat(problem.detail()).contains(picture.sha256());
        assertThat(problem.remedy()).contains("media in the hub's folder");

        Files.delete(inTheWay);
        assertThat(hub.media.find(picture.sha256()).orElseThrow().path()).hasBinaryContent(picture.bytes());
    }

    @ParameterizedTest
    @HubDatabases
    void aFullDiskIsToldAndNothingHalfWrittenIsLeft(HubDatabase database) throws Exception {
        Path small = Files.createDirectory(folder.resolve("media"));
        assumeThat(succeeds("mount", "-t", "tmpfs", "-o", "size=96k", "none", small.toString()))
                .as("may mount a small disk")
                .isTrue();
        try {
            Nancheng hub = new Nancheng(database, folder);
            PublishedPicture picture = noise();
            assertThat(picture.bytes().length).isGreaterThan(100_000);
            assertThat(done(hub.media.put("li", picture.sha256(), picture.bytes())))
                    .isTrue();

            Problem problem = problem(hub, picture);
            assertThat(problem.status()).isEqualTo(507);
            assertThat(problem.code()).isEqualTo("store-full");
            try (Stream<Path> left = Files.walk(small)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
        } finally {
            succeeds("umount", small.toString());
        }
    }

    private static Problem problem(Nancheng hub, PublishedPicture picture) {
        return catchThrowableOfType(ProblemException.class, () -> hub.media.find(picture.sha256()))
                .problem();
    }

    private static boolean succeeds(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Pixels that no format makes small. */
    private static PublishedPicture noise() throws IOException, PictureException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        image.setRGB(0, 0, 300, 300, random.ints(300 * 300).toArray(), 0, 300);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return PublishedPicture.of(bytes.toByteArray());
    }

    @ParameterizedTest
    @HubDatabases
    void whatNoDraftNamedIsForgottenAfterAWeek(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        PublishedPicture named = picture(30);
        PublishedPicture unnamed = picture(31);
        for (PublishedPicture picture : new PublishedPicture[] {named, unnamed}) {
            done(hub.media.put("li", picture.sha256(), picture.bytes()));
        }
        MediaFile file = new MediaFile(named.sha256(), named.bytes().length, named.type());
        done(hub.intake.submit(
                "li",
                Nancheng.signed(DocumentKind.EDITION, hub.payload(1, Nancheng.CENTRE, file), LI)
                        .bytes()));
        hub.rounds.run();
        assertThat(hub.media.find(unnamed.sha256())).isPresent();
        hub.now.set(Nancheng.START.plus(Duration.ofDays(8)));
        hub.rounds.run();

        assertThat(stored(database, named)).isPresent();
        assertThat(stored(database, unnamed)).isEmpty();
    }

    private static Optional<MediaFile> stored(HubDatabase database, PublishedPicture picture) {
        return database.read(handle -> Tables.of(Nancheng.CENTRE).media().find(handle, picture.sha256()));
    }
}
