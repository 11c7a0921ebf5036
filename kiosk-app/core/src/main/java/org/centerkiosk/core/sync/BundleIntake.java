package org.centerkiosk.core.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.edition.BundleContents;
import org.centerkiosk.core.edition.BundleVerdict;
import org.centerkiosk.core.edition.BundleVerifier;
import org.centerkiosk.core.edition.BundleWriter;
import org.centerkiosk.core.edition.EditionBundle;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.store.ContentStore;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/**
 * Takes an edition that a person carried here into the terminal's own storage, so that the stick can be pulled out again.
 * It is judged by what the terminal believes; the terminal judges it once more before it shows it.
 */
public final class BundleIntake {

    /** Where it lies within the terminal's storage. */
    static final String FOLDER = "bundle";

    private static final int MOST_ROOTS = 1000;

    private final Path storage;
    private final InstantSource machine;

    public BundleIntake(Path storage, InstantSource machine) {
        this.storage = storage;
        this.machine = machine;
    }

    /**
     * Makes a terminal that has no hub follow the editions of a centre, by the hash of one of its roots.
     *
     * @return the link; empty where the folder holds no root of that hash
     */
    public static Optional<HubLink> pin(EditionBundle bundle, String rootSha256, String name, @Nullable String venue) {
        return roots(bundle).stream()
                .filter(root -> Sha256.hex(root).equals(rootSha256))
                .findFirst()
                .map(root -> new HubLink(null, name, venue, root));
    }

    /** Copies it if it is sound. */
    public BundleVerdict take(EditionBundle bundle, HubLink link) throws IOException {
        try {
            BundleVerdict verdict = BundleVerifier.verify(bundle, trusted(link), machine.instant());
            if (verdict instanceof BundleVerdict.Sound sound) {
                copy(bundle, sound);
            }
            return verdict;
        } catch (TrustException e) {
            return new BundleVerdict.Unsound(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private TrustedState trusted(HubLink link) throws TrustException {
        FollowedHub hub = new FollowedHub("", link.root());
        try (ContentStore store =
                ContentStore.open(storage.resolve("content.db"), ContentStore.DEFAULT_MAX_BYTES, machine)) {
            Optional<TrustedState> newest = new EditionShelf(new StoreWriter(() -> store)).newest(hub.pin());
            return newest.isPresent() ? newest.get() : TrustedState.begin(link.root(), String.valueOf(hub.pin()));
        }
    }

    private void copy(EditionBundle bundle, BundleVerdict.Sound sound) throws IOException, TrustException {
        BundleContents documents = new BundleContents(
                roots(bundle),
                body(bundle.timestamp()),
                body(bundle.edition(sound.edition().head().number())),
                bundle.takeover() instanceof FetchResult.Fetched takeover ? takeover.body() : null);
        Path passing = Files.createTempFile(storage, "bundle-", ".tmp");
        try {
            BundleWriter.write(storage.resolve(FOLDER), documents, file -> open(bundle, file, passing));
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    private static InputStream open(EditionBundle bundle, MediaFile file, Path passing) throws IOException {
        Optional<FetchResult.Failed> failure = bundle.media(file, passing);
        if (failure.isPresent()) {
            throw new IOException(failure.get().what());
        }
        return Files.newInputStream(passing, StandardOpenOption.READ);
    }

    private static List<byte[]> roots(EditionBundle bundle) {
        List<byte[]> roots = new ArrayList<>();
        for (int number = 1; number <= MOST_ROOTS; number++) {
            if (bundle.root(number) instanceof FetchResult.Fetched fetched) {
                roots.add(fetched.body());
            } else if (!roots.isEmpty()) {
                break;
            }
        }
        return roots;
    }

    private static byte[] body(FetchResult result) throws IOException {
        if (result instanceof FetchResult.Fetched fetched) {
            return fetched.body();
        }
        throw new IOException(result instanceof FetchResult.Failed failed ? failed.what() : "nothing was read");
    }
}
