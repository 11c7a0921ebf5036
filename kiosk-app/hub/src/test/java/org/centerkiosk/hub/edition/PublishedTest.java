package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.edition.Nancheng.WANG;
import static org.centerkiosk.hub.edition.Nancheng.done;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What everybody reads is what terminals believe, at every instance. */
class PublishedTest {

    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private static <T> TrustedState accepted(Verdict<T> verdict) {
        if (verdict instanceof Verdict.Accepted<T> accepted) {
            return accepted.next();
        }
        throw new AssertionError(verdict);
    }

    private static void isBelieved(Nancheng hub, PublishedDocuments documents) throws Exception {
        byte[] root = documents.latestRoot().orElseThrow().bytes();
        TrustedState state = TrustedState.begin(root, StoredDocument.digest(root));
        state = accepted(
                Verifier.timestamp(state, documents.timestamp().orElseThrow().bytes(), hub.now.get()));
        if (documents.live().edition() > 0) {
            state = accepted(Verifier.edition(
                    state, documents.latestEdition().orElseThrow().bytes(), hub.now.get()));
        }
        if (documents.live().takeover() > 0) {
            accepted(Verifier.takeover(state, documents.takeover().orElseThrow().bytes(), hub.now.get()));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void terminalsBelieveWhatIsServed(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        PublishedDocuments documents = hub.publishing.documents();
        assertThat(documents.timestamp()).isEmpty();
        hub.publishing.changed();
        isBelieved(hub, documents);
        assertThat(documents.latestEdition()).isEmpty();
        assertThat(documents.programme()).isEmpty();

        hub.published(1);
        hub.publishing.changed();
        isBelieved(hub, documents);
        hub.published(2);
        done(hub.takeovers.publish(
                "wang",
                Nancheng.signed(
                                DocumentKind.TAKEOVER,
                                hub.takeover(1, Duration.ofHours(1), false).payload(),
                                WANG)
                        .bytes()));
        hub.publishing.changed();
        isBelieved(hub, documents);

        assertThat(documents.live()).returns(2, LiveState::edition).returns(1, LiveState::takeover);
        assertThat(documents.edition(1)).isPresent();
        assertThat(documents.edition(2)).contains(documents.latestEdition().orElseThrow());
        assertThat(documents.edition(3)).isEmpty();
        assertThat(documents.root(1)).isPresent();
        assertThat(documents.root(9)).isEmpty();
        assertThat(documents.programme().orElseThrow().edition()).isEqualTo(2);
    }

    @ParameterizedTest
    @HubDatabases
    void theOtherInstanceFollowsAtOnce(HubDatabase database) throws Exception {
        Nancheng here = new Nancheng(database, folder);
        // On SQLite there is one instance; its own hints reach it alike.
        boolean isFile = database.config().isFile();
        try (HubDatabase other = isFile ? database : HubDatabase.open(database.config())) {
            Nancheng there = new Nancheng(other, folder);
            BlockingQueue<LiveState> heard = new LinkedBlockingQueue<>();
            there.publishing.documents().subscribe(heard::add);
            there.publishing.start();
            try {
                here.published(1);
                here.publishing.changed();
                LiveState state = heard.take();
                while (state.edition() != 1) {
                    state = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    assertThat(state).isNotNull();
                }
                isBelieved(there, there.publishing.documents());
            } finally {
                there.publishing.close();
            }
        }
    }
}
