package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.edition.Nancheng.START;
import static org.centerkiosk.hub.edition.Nancheng.WANG;
import static org.centerkiosk.hub.edition.Nancheng.declined;
import static org.centerkiosk.hub.edition.Nancheng.done;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What happens when its time has come, whichever instance is there then. */
class ScheduleTest {

    private static final Instant MORNING = START.plus(Duration.ofHours(14));

    @TempDir
    private Path folder;

    private static Timestamp timestamp(Nancheng hub) throws Exception {
        byte[] document = hub.database.read(handle ->
                Tables.of(Nancheng.CENTRE).publications().timestamp(handle).orElseThrow());
        return Timestamp.read(Envelope.parse(DocumentKind.TIMESTAMP, document).payload());
    }

    @ParameterizedTest
    @HubDatabases
    void isPublishedAtItsTimeByWhoeverIsThereThen(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        assertThat(done(hub.approvedFor(MORNING, draft)).state()).isEqualTo(State.SCHEDULED);
        hub.rounds.run();
        assertThat(done(hub.drafts.find(draft.id())).state()).isEqualTo(State.SCHEDULED);

        try (HubDatabase again = HubDatabase.open(database.config())) {
            Nancheng restarted = new Nancheng(again, folder);
            restarted.now.set(MORNING);
            assertThat(restarted.rounds.run().isChanged()).isTrue();
            assertThat(done(restarted.drafts.find(draft.id())).state()).isEqualTo(State.PUBLISHED);
        }
        hub.now.set(MORNING);
        assertThat(hub.rounds.run().isChanged()).isFalse();
        assertThat(hub.actions()).filteredOn("edition.publish"::equals).hasSize(1);
    }

    @ParameterizedTest
    @HubDatabases
    void thePauseEndsWhenTheNextIsDue(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        done(hub.approvedFor(START.plusSeconds(7), hub.drafted(1)));

        assertThat(hub.rounds.run().pause()).isEqualTo(Duration.ofSeconds(7));
        hub.now.set(START.plusSeconds(8));
        assertThat(hub.rounds.run().pause()).isEqualTo(PublishingRounds.LONGEST_PAUSE);
    }

    @ParameterizedTest
    @HubDatabases
    void isPassedOverWhereAnotherWasPublishedMeanwhile(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft scheduled = hub.drafted(1);
        done(hub.approvedFor(MORNING, scheduled));
        hub.now.set(START.plusSeconds(60));
        hub.published(1);
        hub.now.set(MORNING);
        hub.rounds.run();

        assertThat(done(hub.drafts.find(scheduled.id())).state()).isEqualTo(State.STALE);
        assertThat(done(hub.drafts.overview()).edition()).isEqualTo(1);
        assertThat(hub.actions()).contains("draft.stale");
    }

    @ParameterizedTest
    @HubDatabases
    void itsTimeMayBeChangedAndTakenBack(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        done(hub.approvedFor(MORNING, draft));
        Instant later = MORNING.plus(Duration.ofDays(1));

        assertThat(done(hub.approvedFor(later, draft)).publishAt()).isEqualTo(later);
        done(hub.drafts.withdraw("li", draft.id()));
        hub.now.set(later);
        hub.rounds.run();
        assertThat(done(hub.drafts.overview()).edition()).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void whatCannotBePublishedAtItsTimeIsTakenBackWithItsReason(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        done(hub.approvedFor(MORNING, draft));
        hub.root.set(Nancheng.rootWithoutLi());
        hub.now.set(MORNING);
        hub.rounds.run();

        Draft taken = done(hub.drafts.find(draft.id()));
        assertThat(taken.state()).isEqualTo(State.WITHDRAWN);
        assertThat(taken.reason()).contains("could not be published");
        assertThat(hub.actions()).endsWith("draft.fail");
    }

    @ParameterizedTest
    @HubDatabases
    void noTimeAfterTheEndOfTheEdition(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);

        assertThat(declined(hub.approvedFor(START.plus(Duration.ofDays(46)), draft)))
                .isEqualTo(Objection.TOO_LATE);
        assertThat(done(hub.drafts.find(draft.id())).persons()).containsExactly("李老师");
        assertThat(done(hub.approvedBy("wang", WANG, draft)).state()).isEqualTo(State.PUBLISHED);
    }

    @ParameterizedTest
    @HubDatabases
    void theTimestampIsRenewedEveryHourAndWithEachChange(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        assertThat(hub.rounds.run().isChanged()).isTrue();
        assertThat(timestamp(hub).edition()).isZero();
        hub.now.set(START.plus(Duration.ofMinutes(59)));
        assertThat(hub.rounds.run().isChanged()).isFalse();
        hub.now.set(START.plus(Duration.ofMinutes(60)));
        assertThat(hub.rounds.run().isChanged()).isTrue();
        assertThat(timestamp(hub).issued()).isEqualTo(hub.now.get());
        assertThat(timestamp(hub).expires()).isEqualTo(hub.now.get().plus(Duration.ofHours(24)));

        hub.published(1);
        assertThat(timestamp(hub).edition()).isEqualTo(1);
        assertThat(timestamp(hub).issued()).isAfter(hub.now.get().minusMillis(1));
    }

    @ParameterizedTest
    @HubDatabases
    void timestampsGoForwardEvenWhereTheClockGoesBack(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        hub.rounds.run();
        Instant first = timestamp(hub).issued();
        hub.now.set(START.minus(Duration.ofHours(2)));
        hub.rounds.run();

        assertThat(timestamp(hub).issued()).isAfter(first);
    }

    @ParameterizedTest
    @HubDatabases
    void aNewRootEndsATimeThatWasYearsAhead(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        hub.now.set(START.plus(Duration.ofDays(300)));
        hub.rounds.run();
        hub.now.set(START);
        hub.root.set(Nancheng.root(2, 2));
        hub.rounds.run();

        assertThat(timestamp(hub).issued()).isEqualTo(START);
        assertThat(timestamp(hub).root()).isEqualTo(2);
    }
}
