package org.centerkiosk.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.junit.jupiter.api.Test;

class DeskServiceTest {

    private Instant now = SampleProgramme.NOW;
    private final List<Tone> heard = new ArrayList<>();
    private final FakeFrontDesk desk = SampleDay.desk(() -> now);
    private final DeskService service = new DeskService(
            desk,
            () -> now,
            new DeskService.Setting(Language.ZH, "CN", Duration.ofMinutes(5), heard::add, Runnable::run));

    @Test
    void theNextSessionAndTheFirstWhoIsMissingAreChosen() {
        DeskStates.signIn(service);
        assertThat(service.work().get().gate().isOpen()).isTrue();
        assertThat(Objects.requireNonNull(service.work().get().pick().session()).uid())
                .isEqualTo("guzheng");
        assertThat(service.work().get().pick().row()).isEqualTo(SampleDay.XIULAN);
    }

    @Test
    void whoeverIsFoundByInitialsIsCheckedInAndTakenBack() {
        DeskStates.signIn(service);
        service.browsing().search("wxl");
        service.browsing().open();
        assertThat(service.work().get().spot()).isEqualTo(Spot.ROSTER);
        service.door().toggle();
        assertThat(xiulan().isComplete()).isTrue();
        assertThat(heard).containsExactly(Tone.ARRIVED);
        service.door().undoLast();
        assertThat(xiulan().arrived()).isZero();
        service.door().undoLast();
        assertThat(service.work().get().notice()).isEqualTo(new Notice.NothingToUndo());
    }

    @Test
    void theSameKeyTakesACompletePartyBack() {
        DeskStates.signIn(service);
        service.door().toggle();
        service.door().toggle();
        assertThat(xiulan().arrived()).isZero();
        service.door().undoLast();
        assertThat(service.work().get().notice()).isEqualTo(new Notice.NothingToUndo());
    }

    @Test
    void oneOfAPartyMayComeLater() {
        DeskStates.signIn(service);
        service.browsing().chooseRow(SampleDay.id(10));
        RosterEntry before = entry(10);
        assertThat(before.arrived()).isEqualTo(1);
        service.door().one();
        assertThat(entry(10).isComplete()).isTrue();
        service.door().undoLast();
        assertThat(entry(10).arrived()).isEqualTo(1);
    }

    @Test
    void whatStandsAgainstItIsSaidAndStaffMayLetInAllTheSame() {
        DeskStates.signIn(service);
        service.door().scanned(TicketCode.of(9_000_015).print());
        assertThat(service.work().get().notice())
                .isInstanceOfSatisfying(
                        Notice.Judged.class,
                        judged -> assertThat(judged.verdict()).isInstanceOf(Verdict.Waitlisted.class));
        service.door().letIn();
        assertThat(entry(15).isComplete()).isTrue();
        assertThat(heard).containsExactly(Tone.WAITING, Tone.ARRIVED);
    }

    @Test
    void aCodeThatNobodyHasIsUnknownHereAndNotInvalid() {
        DeskStates.signIn(service);
        service.browsing().search(TicketCode.of(77).print());
        service.browsing().open();
        assertThat(heard).containsExactly(Tone.UNKNOWN);
        service.door().scanned("https://example.org/something");
        assertThat(service.work().get().notice()).isEqualTo(new Notice.ForeignCode());
    }

    @Test
    void aWalkInIsRegisteredAndInOnceItWasToldWhatTheNumberIsFor() {
        DeskStates.signIn(service);
        typed();
        service.registrar().submit(false);
        assertThat(service.work().get().spot()).isEqualTo(Spot.TOLD);
        service.registrar().submit(false);
        assertThat(service.work().get().entry().isBlank()).isTrue();
        assertThat(service.work().get().spot()).isEqualTo(Spot.NAME);
        RosterEntry last = lastEntry();
        assertThat(last.name()).isEqualTo("何建国");
        assertThat(last.channel()).isEqualTo(Channel.DESK);
        assertThat(last.isComplete()).isTrue();
        assertThat(service.work().get().pick().row()).isEqualTo(last.registration());
        service.door().undoLast();
        assertThat(lastEntry().arrived()).isZero();
    }

    @Test
    void headsAreCountedWithoutANameAndWithoutAQuestion() {
        DeskStates.signIn(service);
        service.enter(false);
        service.type(Spot.PARTY, "2");
        service.registrar().submit(false);
        assertThat(lastEntry().name()).isEmpty();
        assertThat(lastEntry().arrived()).isEqualTo(2);
    }

    @Test
    void aCallNeedsNameAndNumber() {
        DeskStates.signIn(service);
        service.enter(true);
        service.registrar().submit(false);
        assertThat(service.registrar().check(service.work().get()).wrong()).containsExactly(Spot.NAME, Spot.PHONE);
        typed();
        service.told(true);
        service.enter(true);
        service.registrar().submit(false);
        assertThat(lastEntry().channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(lastEntry().arrived()).isZero();
    }

    @Test
    void aRuleIsSetAsideForAReasonAlone() {
        DeskStates.signIn(service);
        typed();
        service.type(Spot.PARTY, "9");
        service.told(true);
        service.registrar().submit(false);
        assertThat(service.work().get().spot()).isEqualTo(Spot.REASON);
        service.registrar().waive();
        assertThat(service.work().get().waiver()).isNotNull();
        service.type(Spot.REASON, "老师同意加座");
        service.registrar().waive();
        assertThat(service.work().get().waiver()).isNull();
        assertThat(lastEntry().seats()).isEqualTo(9);
    }

    @Test
    void whoLooksTheSameIsNamedWhileItIsTyped() {
        DeskStates.signIn(service);
        service.enter(false);
        service.type(Spot.PHONE, "13700002291");
        assertThat(service.registrar().twin(service.work().get()))
                .hasValueSatisfying(twin -> assertThat(twin.entry().name()).isEqualTo("孙玉珍"));
        service.type(Spot.PHONE, "");
        service.type(Spot.NAME, "王小林");
        assertThat(service.registrar().twin(service.work().get()))
                .hasValueSatisfying(twin -> assertThat(twin.isHere()).isFalse());
    }

    @Test
    void aScannersFirstLettersLeaveNoTrace() {
        DeskStates.signIn(service);
        typed();
        Work before = service.work().get();
        service.type(Spot.NAME, "何建国AB");
        service.restore(before);
        assertThat(service.work().get().entry().name()).isEqualTo("何建国");
    }

    @Test
    void aCoveredScreenKeepsWhatWasTypedAndLetsNobodyIn() {
        DeskStates.signIn(service);
        typed();
        now = now.plus(Duration.ofMinutes(5));
        service.tick();
        assertThat(service.work().get().gate().kind()).isEqualTo(Gate.Kind.LOCKED);
        service.type(Spot.NAME, "别人");
        service.door().scanned(SampleDay.CODE_OF_MA.print());
        assertThat(entry(8).arrived()).isZero();
        service.gate().enter(FakeFrontDesk.ACCOUNT, "wrong".toCharArray());
        assertThat(service.work().get().gate().isOpen()).isFalse();
        DeskStates.signIn(service);
        assertThat(service.work().get().entry().name()).isEqualTo("何建国");
        assertThat(service.work().get().spot()).isEqualTo(Spot.NAME);
    }

    @Test
    void tooManyWrongPasswordsEndTheSession() {
        DeskStates.signIn(service);
        service.gate().lock();
        for (int i = 0; i < 5; i++) {
            service.gate().enter(FakeFrontDesk.ACCOUNT, "wrong".toCharArray());
        }
        assertThat(service.work().get().gate().kind()).isEqualTo(Gate.Kind.SIGNED_OUT);
        assertThat(service.state().staff()).isNull();
    }

    @Test
    void anAccountRevokedIsShownOutAndComesBackToWhatItTyped() {
        DeskStates.signIn(service);
        typed();
        desk.end();
        assertThat(service.work().get().gate().kind()).isEqualTo(Gate.Kind.SIGNED_OUT);
        DeskStates.signIn(service);
        assertThat(service.work().get().entry().name()).isEqualTo("何建国");
    }

    private void typed() {
        service.enter(false);
        service.type(Spot.NAME, "何建国");
        service.type(Spot.PHONE, "13800138000");
    }

    private RosterEntry xiulan() {
        return entry(3);
    }

    private RosterEntry entry(int number) {
        return sheet().find(SampleDay.id(number)).orElseThrow();
    }

    private RosterEntry lastEntry() {
        return sheet().roster().entries().getLast();
    }

    private Rows.Sheet sheet() {
        return service.sheet(service.work().get()).orElseThrow();
    }
}
