package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.centerkiosk.hub.edition.Nancheng.LI;
import static org.centerkiosk.hub.edition.Nancheng.LI_AGAIN;
import static org.centerkiosk.hub.edition.Nancheng.STRANGER;
import static org.centerkiosk.hub.edition.Nancheng.WANG;
import static org.centerkiosk.hub.edition.Nancheng.declined;
import static org.centerkiosk.hub.edition.Nancheng.done;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.hub.edition.Draft.State;
import org.centerkiosk.hub.staff.AuditVerdict;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.centerkiosk.hub.store.StoreException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Two people publish, one number at a time. */
class DraftsTest {

    @TempDir
    private Path folder;

    private static int edition(Nancheng hub) {
        return done(hub.drafts.overview()).edition();
    }

    @ParameterizedTest
    @HubDatabases
    void twoPeoplePublish(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        assertThat(draft.state()).isEqualTo(State.OPEN);
        assertThat(edition(hub)).isZero();

        Draft published = done(hub.approvedBy("wang", WANG, draft));

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.persons()).containsExactly("李老师", "王老师");
        assertThat(edition(hub)).isEqualTo(1);
        assertThat(hub.actions()).containsExactly("draft.submit", "draft.approve", "edition.publish");
        assertThat(hub.audit.verify()).isInstanceOf(AuditVerdict.Intact.class);
    }

    @ParameterizedTest
    @HubDatabases
    void oneSignatureIsNotEnough(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);

        assertThat(declined(hub.approvals.approve(new Approval("wang", draft.id(), null, null))))
                .isEqualTo(Objection.BAD_SIGNATURE);
        assertThat(edition(hub)).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void theSamePersonTwiceIsOne(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);

        assertThat(declined(hub.approvedBy("wang", LI_AGAIN, draft))).isEqualTo(Objection.SAME_PERSON);
        assertThat(declined(hub.approvedBy("wang", LI, draft))).isEqualTo(Objection.SAME_PERSON);
        assertThat(declined(hub.approvedBy("li", WANG, draft))).isEqualTo(Objection.AUTHOR_APPROVES);
        assertThat(edition(hub)).isZero();

        Draft twice = done(hub.intake.submit("li", hub.edition(1, LI, LI_AGAIN).bytes()));
        assertThat(declined(hub.approvals.approve(new Approval("wang", twice.id(), null, null))))
                .isEqualTo(Objection.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @HubDatabases
    void aThresholdOfOneNeedsNoSecondPerson(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        hub.root.set(Nancheng.root(1, 1));

        Draft published =
                done(hub.approvals.approve(new Approval("li", hub.drafted(1).id(), null, null)));

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
    }

    @ParameterizedTest
    @HubDatabases
    void forgedAndForeignDocumentsAreRefused(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        byte[] good = hub.edition(1, LI).bytes();

        assertThat(declined(hub.intake.submit("li", hub.edition(1, STRANGER).bytes())))
                .isEqualTo(Objection.UNKNOWN_SIGNER);
        assertThat(declined(hub.intake.submit("li", hub.edition(1).bytes()))).isEqualTo(Objection.BAD_SIGNATURE);
        assertThat(declined(hub.intake.submit("li", withForeignPayload(hub, hub.edition(1, LI)))))
                .isEqualTo(Objection.BAD_SIGNATURE);
        assertThat(declined(hub.intake.submit("li", java.util.Arrays.copyOf(good, good.length - 1))))
                .isEqualTo(Objection.UNREADABLE);
        assertThat(declined(hub.intake.submit("li", new byte[0]))).isEqualTo(Objection.UNREADABLE);
        byte[] otherCentre = Nancheng.signed(DocumentKind.EDITION, hub.payload(1, "beicheng"), LI)
                .bytes();
        assertThat(declined(hub.intake.submit("li", otherCentre))).isEqualTo(Objection.WRONG_CENTRE);
        assertThat(done(hub.drafts.overview()).drafts()).isEmpty();
        assertThat(hub.actions()).isEmpty();
    }

    /** Li's signature under a text that Li never saw. */
    private static byte[] withForeignPayload(Nancheng hub, Envelope signed) {
        hub.now.set(hub.now.get().plusSeconds(1));
        return Envelope.unsigned(DocumentKind.EDITION, hub.payload(1, Nancheng.CENTRE))
                .with(signed.signatures().getFirst())
                .bytes();
    }

    @ParameterizedTest
    @HubDatabases
    void onlyTheNextNumberIsTaken(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        hub.published(1);
        hub.published(2);
        hub.now.set(Nancheng.START.plusSeconds(60));

        assertThat(declined(hub.intake.submit("li", hub.edition(1, LI).bytes())))
                .isEqualTo(Objection.STALE);
        assertThat(declined(hub.intake.submit("li", hub.edition(2, LI).bytes())))
                .isEqualTo(Objection.STALE);
        assertThat(declined(hub.intake.submit("li", hub.edition(4, LI).bytes())))
                .isEqualTo(Objection.STALE);
    }

    @ParameterizedTest
    @HubDatabases
    void theOneThatComesLaterIsStale(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft first = hub.drafted(1);
        hub.now.set(hub.now.get().plusSeconds(60));
        Draft second = hub.drafted(1);
        done(hub.approvedBy("wang", WANG, second));

        assertThat(declined(hub.approvedBy("wang", WANG, first))).isEqualTo(Objection.STALE);
        Draft stale = done(hub.drafts.find(first.id()));
        assertThat(stale.state()).isEqualTo(State.STALE);
        assertThat(stale.reason()).contains("edition 1").contains("draft " + second.id());
    }

    @ParameterizedTest
    @HubDatabases
    void aLostAnswerCostsNothing(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        byte[] document = hub.edition(1, LI).bytes();
        Draft draft = done(hub.intake.submit("li", document));
        assertThat(done(hub.intake.submit("li", document)).id()).isEqualTo(draft.id());
        Approval approval = new Approval("wang", draft.id(), hub.signature(WANG, draft), null);
        done(hub.approvals.approve(approval));

        assertThat(done(hub.approvals.approve(approval)).state()).isEqualTo(State.PUBLISHED);
        assertThat(done(hub.intake.submit("li", document)).state()).isEqualTo(State.PUBLISHED);
        assertThat(hub.actions()).containsExactly("draft.submit", "draft.approve", "edition.publish");
    }

    @ParameterizedTest
    @HubDatabases
    void ofTwoApprovalsAtTheSameInstantOnePublishes(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        Draft mine = hub.drafted(1);
        hub.now.set(hub.now.get().plusSeconds(1));
        Draft yours = done(hub.intake.submit("wang", hub.edition(1, WANG).bytes()));
        List<Callable<Outcome<Draft>>> both =
                List.of(() -> hub.approvedBy("wang", WANG, mine), () -> hub.approvedBy("li", LI, yours));

        List<Outcome<Draft>> outcomes;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done<?>)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Declined<?>)
                .singleElement()
                .satisfies(outcome -> assertThat(declined(outcome)).isEqualTo(Objection.STALE));
        assertThat(edition(hub)).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void withdrawnDraftsStayWithdrawn(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        done(hub.drafts.withdraw("li", draft.id()));

        assertThat(done(hub.drafts.withdraw("li", draft.id())).state()).isEqualTo(State.WITHDRAWN);
        assertThat(declined(hub.approvedBy("wang", WANG, draft))).isEqualTo(Objection.OVER);
        assertThat(declined(hub.drafts.withdraw("li", 99))).isEqualTo(Objection.NOT_FOUND);
        Draft other = hub.published(1);
        assertThat(declined(hub.drafts.withdraw("li", other.id()))).isEqualTo(Objection.OVER);
    }

    @ParameterizedTest
    @HubDatabases
    void aClockThatIsAheadAndAnEditionThatIsOverAreRefused(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        hub.now.set(Nancheng.START.plus(Duration.ofDays(3650)));
        byte[] ahead = hub.edition(1, LI).bytes();
        hub.now.set(Nancheng.START);
        byte[] early = hub.edition(1, LI).bytes();

        assertThat(declined(hub.intake.submit("li", ahead))).isEqualTo(Objection.CLOCK);
        hub.now.set(Nancheng.START.plus(Duration.ofDays(46)));
        assertThat(declined(hub.intake.submit("li", early))).isEqualTo(Objection.EXPIRED);
        hub.now.set(Nancheng.START.plus(Duration.ofDays(500)));
        assertThat(declined(hub.intake.submit("li", hub.edition(1, LI).bytes())))
                .isEqualTo(Objection.ROOT_EXPIRED);
    }

    @ParameterizedTest
    @HubDatabases
    void whatNoScreenShouldShowIsNotKept(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        byte[] nothing = EditionWriter.write(new EditionContent(
                1,
                Nancheng.CENTRE,
                Nancheng.START,
                Nancheng.START.plus(Duration.ofDays(45)),
                List.of(new Venue(Nancheng.CENTRE, Venue.Kind.CENTRE, null, LocalText.of("南城"))),
                List.of(),
                List.of()));
        byte[] noFeed = "{\"kiosk:number\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(declined(hub.intake.submit(
                        "li", Nancheng.signed(DocumentKind.EDITION, nothing, LI).bytes())))
                .isEqualTo(Objection.CONTENT);
        assertThat(declined(hub.intake.submit(
                        "li", Nancheng.signed(DocumentKind.EDITION, noFeed, LI).bytes())))
                .isEqualTo(Objection.UNREADABLE);
    }

    @ParameterizedTest
    @HubDatabases
    void picturesComeBeforeTheDraft(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        MediaFile missing = new MediaFile("0a".repeat(32), 5, "image/png");
        byte[] document = Nancheng.signed(DocumentKind.EDITION, hub.payload(1, Nancheng.CENTRE, missing), LI)
                .bytes();

        assertThat(declined(hub.intake.submit("li", document))).isEqualTo(Objection.MEDIA_MISSING);
    }

    @ParameterizedTest
    @HubDatabases
    void aKeyThatLostItsRightMeanwhilePublishesNothing(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        hub.root.set(Nancheng.rootWithoutLi());

        assertThat(declined(hub.approvedBy("wang", WANG, draft))).isEqualTo(Objection.UNKNOWN_SIGNER);
        assertThat(edition(hub)).isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void whatStopsInTheMiddleHappenedNotAtAll(HubDatabase database) {
        Nancheng hub = new Nancheng(database, folder);
        Draft draft = hub.drafted(1);
        // The last statement of every change is its line in the audit log.
        database.update(handle -> handle.execute("ALTER TABLE audit RENAME TO audit_gone"));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> hub.approvedBy("wang", WANG, draft));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> {
            hub.now.set(Nancheng.START.plusSeconds(5));
            hub.drafted(1);
        });
        database.update(handle -> handle.execute("ALTER TABLE audit_gone RENAME TO audit"));

        assertThat(edition(hub)).isZero();
        assertThat(done(hub.drafts.find(draft.id()))).isEqualTo(draft);
        assertThat(done(hub.approvedBy("wang", WANG, draft)).state()).isEqualTo(State.PUBLISHED);
    }
}
