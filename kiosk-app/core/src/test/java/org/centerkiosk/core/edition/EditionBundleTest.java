package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.core.edition.Editions.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.core.trust.TrustedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionBundleTest {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final MediaFile FILE = new MediaFile(Sha256.hex(PICTURE), PICTURE.length, "image/jpeg");
    private static final MediaSource PICTURES = file -> new ByteArrayInputStream(PICTURE);

    private final SigningKey author = SigningKey.generate();
    private final SigningKey approver = SigningKey.generate();
    private final SigningKey online = SigningKey.generate();
    private final byte[] root = signed(DocumentKind.ROOT, root(1).payload(), author);
    private final byte[] nextRoot = signed(DocumentKind.ROOT, root(2).payload(), author);

    @TempDir
    private Path directory;

    private Path folder;
    private EditionBundle bundle;

    @BeforeEach
    void makeBundle() {
        folder = directory.resolve("stick/edition");
        bundle = new EditionBundle(folder, InstantSource.fixed(NOW));
    }

    private Root root(int number) {
        return new Root(
                number,
                "chenghu",
                NOW.minus(Duration.ofDays(20 - number)),
                NOW.plus(Duration.ofDays(300)),
                List.of(
                        new Signer(author.publicKey(), "李老师"),
                        new Signer(approver.publicKey(), "王老师"),
                        new Signer(online.publicKey(), "hub")),
                Map.of(
                        TrustRole.ROOT, rule(1, author),
                        TrustRole.EDITION, rule(2, author, approver),
                        TrustRole.TAKEOVER, rule(1, author),
                        TrustRole.TIMESTAMP, rule(1, online)));
    }

    private static RoleRule rule(int threshold, SigningKey... keys) {
        return new RoleRule(
                Set.copyOf(Stream.of(keys).map(key -> key.publicKey().kid()).toList()), threshold);
    }

    private static byte[] signed(DocumentKind kind, byte[] payload, SigningKey... keys) {
        Envelope envelope = Envelope.unsigned(kind, payload);
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope.bytes();
    }

    private byte[] edition(int number, SigningKey... keys) {
        EditionContent plain = Editions.numbered(
                number, Editions.lecture("e" + number, "2026-11-28T15:00").withImage(MediaLink.of(FILE.sha256())));
        EditionContent content = new EditionContent(
                number,
                plain.centre(),
                plain.issued(),
                plain.validUntil(),
                plain.venues(),
                plain.events(),
                List.of(FILE));
        return signed(DocumentKind.EDITION, EditionWriter.write(content), keys);
    }

    private BundleContents contents(int number, byte[] edition, byte[]... roots) {
        Timestamp timestamp = new Timestamp(
                "chenghu",
                NOW.plusSeconds(number),
                NOW.plus(Duration.ofHours(6)),
                roots.length,
                number,
                Sha256.hex(edition),
                edition.length,
                0,
                null);
        return new BundleContents(
                List.of(roots), signed(DocumentKind.TIMESTAMP, timestamp.payload(), online), edition, null);
    }

    private void write(int number) throws IOException, TrustException {
        BundleWriter.write(folder, contents(number, edition(number, author, approver), root, nextRoot), PICTURES);
    }

    private TrustedState trusted() throws TrustException {
        return TrustedState.begin(root, Sha256.hex(root));
    }

    private BundleVerdict verify(TrustedState state) {
        return BundleVerifier.verify(bundle, state, NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void bundleIsTakenByWhoTrustsAnEarlierRoot() throws IOException, TrustException {
        write(3);

        BundleVerdict verdict = verify(trusted());

        assertThat(verdict).isInstanceOfSatisfying(BundleVerdict.Sound.class, sound -> {
            assertThat(sound.missing()).isEmpty();
            assertThat(sound.edition().head().number()).isEqualTo(3);
            assertThat(sound.next().rootNumber()).isEqualTo(2);
            assertThat(verify(sound.next())).isInstanceOf(BundleVerdict.Known.class);
        });
    }

    @Test
    void fileIsCopiedOnceItsHashIsRight() throws IOException, TrustException {
        write(3);
        Path target = directory.resolve("there/picture");

        assertThat(bundle.media(FILE, target)).isEmpty();

        assertThat(target).hasBinaryContent(PICTURE);
    }

    @Test
    void laterBundleReplacesTheEarlierAndLeavesOtherFilesAlone() throws IOException, TrustException {
        write(3);
        Files.writeString(folder.resolve("holiday.txt"), "mine");
        Files.writeString(folder.resolve("media/cat.jpg"), "mine");
        Files.writeString(folder.resolve("media").resolve("ef".repeat(32)), "left over");
        Files.writeString(folder.resolve("new-123.tmp"), "left over");

        write(4);

        assertThat(names(folder))
                .containsExactly(
                        "edition-4.json", "holiday.txt", "media", "root-1.json", "root-2.json", "timestamp.json");
        assertThat(names(folder.resolve("media"))).containsExactlyInAnyOrder("cat.jpg", FILE.sha256());
        assertThat(verify(trusted())).isInstanceOf(BundleVerdict.Sound.class);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writingThatIsInterruptedLeavesTheBundleBefore() throws IOException, TrustException {
        write(3);
        Files.delete(folder.resolve("media").resolve(FILE.sha256()));

        assertThatThrownBy(() ->
                        BundleWriter.write(folder, contents(4, edition(4, author, approver), root, nextRoot), file -> {
                            throw new IOException("the stick was pulled out");
                        }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(FILE.sha256())
                .hasMessageContaining("pulled out");

        assertThat(verify(trusted()))
                .isInstanceOfSatisfying(
                        BundleVerdict.Sound.class,
                        sound -> assertThat(sound.edition().head().number()).isEqualTo(3));
    }

    @Test
    void wrongFileIsNotWritten() {
        BundleContents contents = contents(3, edition(3, author, approver), root, nextRoot);

        for (byte[] wrong : List.of("a picturf".getBytes(StandardCharsets.UTF_8), new byte[1], new byte[5_000])) {
            assertThatThrownBy(() -> BundleWriter.write(folder, contents, file -> new ByteArrayInputStream(wrong)))
                    .isInstanceOf(IOException.class);
            assertThat(folder.resolve("media").resolve(FILE.sha256())).doesNotExist();
            assertThat(bundle.isThere()).isFalse();
        }
    }

    @Test
    void documentsThatDoNotBelongTogetherAreNotWritten() {
        BundleContents other = contents(3, edition(3, author, approver), root, nextRoot);
        BundleContents mixed = new BundleContents(other.roots(), other.timestamp(), edition(4, author, approver), null);

        assertThatThrownBy(() -> BundleWriter.write(folder, mixed, PICTURES)).isInstanceOf(TrustException.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void damagedFileIsReportedAndCostsOnlyItself() throws IOException, TrustException {
        write(3);
        Path picture = folder.resolve("media").resolve(FILE.sha256());
        byte[] damaged = PICTURE.clone();
        damaged[2] = 0;
        Files.write(picture, damaged);
        Path target = directory.resolve("picture");

        assertThat(bundle.media(FILE, target))
                .hasValueSatisfying(failed -> assertThat(failed.what()).contains("SHA-256"));
        assertThat(target).doesNotExist();
        assertThat(verify(trusted()))
                .isInstanceOfSatisfying(
                        BundleVerdict.Sound.class,
                        sound -> assertThat(sound.missing()).containsExactly(FILE));
    }

    @Test
    void everyDamagedByteOfADocumentIsRefused() throws IOException, TrustException {
        write(3);
        TrustedState trusted = trusted();
        for (String name : List.of("root-2.json", "timestamp.json", "edition-3.json")) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < good.length; i += 97) {
                byte[] damaged = good.clone();
                damaged[i] = (byte) (damaged[i] ^ 1);
                Files.write(file, damaged);
                assertThat(verify(trusted)).as(name + " " + i).isNotInstanceOf(BundleVerdict.Sound.class);
            }
            Files.write(file, good);
        }
        assertThat(verify(trusted)).isInstanceOf(BundleVerdict.Sound.class);
    }

    @Test
    void oneSignatureIsTooFew() throws IOException, TrustException {
        BundleWriter.write(folder, contents(3, edition(3, author), root, nextRoot), PICTURES);

        assertThat(verify(trusted()))
                .isInstanceOfSatisfying(
                        BundleVerdict.Unsound.class,
                        unsound -> assertThat(unsound.what()).contains("too few"));
    }

    @Test
    void olderBundleIsKnown() throws IOException, TrustException {
        write(4);
        TrustedState newer = verify(trusted()) instanceof BundleVerdict.Sound sound ? sound.next() : trusted();
        write(3);

        assertThat(verify(newer)).isInstanceOf(BundleVerdict.Known.class);
    }

    @Test
    void linksAndPipesAreNotFollowed() throws IOException, TrustException {
        write(3);
        Path secret = Files.write(directory.resolve("secret"), PICTURE);
        Path picture = folder.resolve("media").resolve(FILE.sha256());
        Files.delete(picture);
        Files.createSymbolicLink(picture, secret);
        Files.delete(folder.resolve("timestamp.json"));
        Files.createSymbolicLink(folder.resolve("timestamp.json"), secret);

        assertThat(bundle.checkMedia(FILE))
                .hasValueSatisfying(failed -> assertThat(failed.reason()).isEqualTo(Reason.REFUSED));
        assertThat(bundle.timestamp())
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.REFUSED));
        assertThat(bundle.isThere()).isFalse();
    }

    @Test
    void mediaFolderThatIsALinkIsNotFollowed() throws IOException, TrustException {
        write(3);
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(folder.resolve("media"), elsewhere);
        Files.createSymbolicLink(folder.resolve("media"), elsewhere);

        assertThat(bundle.checkMedia(FILE)).isPresent();
    }

    @Test
    void documentLargerThanItsKindIsNotRead() throws IOException, TrustException {
        write(3);
        Files.write(folder.resolve("timestamp.json"), new byte[DocumentKind.TIMESTAMP.maxBytes() + 1]);

        assertThat(bundle.timestamp())
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void emptyFolderHoldsNoBundle() throws TrustException {
        List<FetchResult> all =
                new ArrayList<>(List.of(bundle.root(1), bundle.timestamp(), bundle.edition(1), bundle.takeover()));

        assertThat(all)
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                FetchResult.Failed.class,
                                failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_FOUND)));
        assertThat(bundle.isThere()).isFalse();
        assertThat(verify(trusted())).isInstanceOf(BundleVerdict.Unsound.class);
    }
}
