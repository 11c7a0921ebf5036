package org.centerkiosk.terminal.scanscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.core.desk.Slip;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.CodeForm.Step;
import org.centerkiosk.terminal.form.CodeForm.Trouble;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.signup.FakeSignUpDesk;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeServiceTest {

    private static final String MINE = "CKR:7E4$%A 9";
    private static final SessionId PAINTING = session("painting", "15:30");
    private static final SessionId GUZHENG = session("guzheng", "15:00");

    private final FakeSignUpDesk desk = new FakeSignUpDesk();
    private final LobbyService lobby =
            SampleLobby.at(new Route.Detail(PAINTING), Language.ZH, false, SampleProgramme.online());
    private @Nullable SignUpDesk open = desk;
    private final CodeService codes = new CodeService(lobby, () -> open);
    private final ScanViewModel viewModel = new ScanViewModel(lobby, codes, new Wordings(SampleProgramme.ZONE));

    private static SessionId session(String uid, String time) {
        return new SessionId(uid, SampleProgramme.at(SampleProgramme.TODAY, time));
    }

    private LobbyState state() {
        return lobby.store().get();
    }

    private Step step() {
        return state().form(CodeForm.class).orElseThrow().step();
    }

    private void type(String digits) {
        DigitsTarget target = new DigitsTarget(
                viewModel, () -> viewModel.model(lobby.store().get()).typed());
        digits.chars().forEach(digit -> target.insert(Character.toString(digit)));
        target.next();
    }

    @Test
    void aResidentsOwnCodeNeedsFourDigitsAndNothingElse() {
        codes.read(MINE);
        assertThat(state().route()).isEqualTo(new Route.ScanCode(PAINTING, false));
        ScanModel model = viewModel.model(state());
        assertThat(model.phase()).isEqualTo(ScanModel.Phase.TYPING);
        assertThat(model.heading()).isEqualTo("输入手机号后四位");
        assertThat(viewModel.hint(model).missing()).isEqualTo(4);
        type("1234");
        assertThat(state().route()).isEqualTo(new Route.SignUpResult(PAINTING));
        ResultForm told = state().form(ResultForm.class).orElseThrow();
        assertThat(told.outcome()).isInstanceOfSatisfying(Outcome.Reserved.class, reserved -> {
            Slip slip = reserved.slip();
            assertThat(slip.target()).isEqualTo(Target.of(PAINTING));
            assertThat(slip.maskedName()).isEqualTo("王**");
            assertThat(slip.maskedPhone()).isEqualTo("****1234");
        });
    }

    @Test
    void threeDigitsAreNotSent() {
        codes.read(MINE);
        type("123");
        assertThat(step()).isEqualTo(new Step.Digits(MINE, "123", false));
    }

    @Test
    void wrongDigitsAreAskedForAgain() {
        codes.read(MINE);
        desk.refuseNext(Refusal.of(Reason.CODE_DIGITS));
        type("0000");
        assertThat(step()).isEqualTo(new Step.Digits(MINE, "", true));
        assertThat(viewModel.model(state()).line()).isEqualTo("后四位不对，请看一看再输");
        type("1234");
        assertThat(state().route()).isInstanceOf(Route.SignUpResult.class);
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        codes.read(MINE);
        desk.refuseNext(Refusal.of(Reason.ALREADY_REGISTERED));
        type("1234");
        assertThat(state().form(ResultForm.class).orElseThrow().outcome())
                .isEqualTo(new Outcome.Refused(Refusal.of(Reason.ALREADY_REGISTERED)));
    }

    @Test
    void withoutTheNetworkNothingIsPromised() {
        desk.offline();
        codes.read(MINE);
        type("1234");
        assertThat(state().form(ResultForm.class).orElseThrow().outcome()).isInstanceOf(Outcome.Provisional.class);
        desk.online();
        assertThat(state().form(ResultForm.class).orElseThrow().outcome()).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void twoTouchesSendOnce() {
        desk.slow();
        codes.read(MINE);
        type("1234");
        type("1234");
        codes.read("CKR:ANOTHER");
        assertThat(viewModel.model(state()).phase()).isEqualTo(ScanModel.Phase.SENDING);
        desk.answer();
        assertThat(state().route()).isInstanceOf(Route.SignUpResult.class);
    }

    @Test
    void withoutAnEventOneIsAskedToChooseFirst() {
        lobby.home();
        codes.read(MINE);
        assertThat(step()).isEqualTo(new Step.Waiting(Trouble.EVENT_FIRST));
        assertThat(state().route()).isEqualTo(new Route.ScanCode(null, false));
        assertThat(viewModel.model(state()).line()).isEqualTo("请先选一个活动，再出示您的码。");
    }

    @Test
    void anEventThatAsksMoreIsForTheForm() {
        lobby.turn(new Route.Detail(GUZHENG));
        codes.read(MINE);
        assertThat(step()).as("no form here").isEqualTo(new Step.Waiting(Trouble.MORE_ASKED));
        lobby.signsUp(true);
        codes.read(MINE);
        assertThat(state().route()).isEqualTo(new Route.SignUp(GUZHENG, false));
        lobby.fill(SignUpForm.class, form -> form.typed(new Field.Name(), "王秀兰"));
        codes.read(MINE);
        assertThat(state().form(SignUpForm.class).orElseThrow().entries().text(new Field.Name()))
                .as("shown again, nothing of the form is lost")
                .isEqualTo("王秀兰");
        lobby.back();
        assertThat(state().route()).isEqualTo(new Route.ScanCode(GUZHENG, false));
    }

    @Test
    void aTicketIsLookedUpWhereverOneIs() {
        Slip slip = reserve();
        lobby.home();
        codes.read(slip.qr());
        assertThat(state().route()).isEqualTo(new Route.MySignUps());
        assertThat(state().form(TicketForm.class).orElseThrow().step())
                .isInstanceOfSatisfying(TicketForm.Step.Found.class, found -> {
                    Booking booking = found.booking();
                    assertThat(booking.code()).isEqualTo(slip.code());
                    assertThat(found.asked()).isFalse();
                });
        codes.read(slip.qr());
        lobby.back();
        assertThat(state().route()).as("scanned twice, it is one place").isNotInstanceOf(Route.MySignUps.class);
    }

    @Test
    void aTicketShownFromOnesOwnSignUpsIsFoundThereAndBackLeadsOn() {
        Slip slip = reserve();
        lobby.open(new Route.MySignUps());
        lobby.open(new Route.ScanCode(null, false));
        codes.read(slip.qr());
        assertThat(state().form(TicketForm.class).orElseThrow().step()).isInstanceOf(TicketForm.Step.Found.class);
        lobby.back();
        assertThat(state().route()).as("not to the camera again").isEqualTo(new Route.Detail(PAINTING));
    }

    @Test
    void aTicketOfNobodysIsUnknown() {
        Slip slip = reserve();
        open = new FakeSignUpDesk();
        codes.read(slip.qr());
        assertThat(state().form(TicketForm.class).orElseThrow().step())
                .isEqualTo(new TicketForm.Step.NotFound(new LookUp.Unknown()));
    }

    private Slip reserve() {
        Outcome outcome = desk.submit(new CodeSignUp(
                        SignUp.newId(),
                        Target.of(PAINTING),
                        Instant.EPOCH,
                        1,
                        MINE,
                        "1234",
                        java.util.Map.of(),
                        Claim.none()))
                .join();
        return ((Outcome.Reserved) outcome).slip();
    }

    @Test
    void anEventsCodeOpensThatEvent() {
        lobby.reached(SampleMeans.links());
        codes.read(SampleMeans.links().to("guzheng"));
        assertThat(state().route()).isEqualTo(new Route.Detail(GUZHENG));
        codes.read(SampleMeans.links().to("nowhere"));
        assertThat(step()).isEqualTo(new Step.Waiting(Trouble.NOT_ON_SHOW));
        codes.read(SampleMeans.links("https://elsewhere.example").to("guzheng"));
        assertThat(step()).isEqualTo(new Step.Waiting(Trouble.FOREIGN));
    }

    @Test
    void anythingElseIsRefusedAndLeadsNowhere() {
        lobby.open(new Route.ScanCode(PAINTING, false));
        codes.read("https://evil.example/pay?now=1");
        assertThat(state().route()).isEqualTo(new Route.ScanCode(PAINTING, false));
        ScanModel model = viewModel.model(state());
        assertThat(model.line()).isEqualTo("这不是本中心的码，没有打开它。请换一个。").doesNotContain("evil");
        assertThat(model.trouble()).isTrue();
        assertThat(state().toString()).doesNotContain("evil");
    }

    @Test
    void whoIsFillingInAFormIsNotLedAway() {
        lobby.open(new Route.SignUp(PAINTING, false));
        codes.read("4006381333931");
        assertThat(state().form(SignUpForm.class)).isPresent();
        codes.read(MINE);
        assertThat(state().route()).as("for the same event").isEqualTo(new Route.ScanCode(PAINTING, false));
    }

    @Test
    void theEndOfAVisitForgetsCodeAndDigits() {
        desk.slow();
        codes.read(MINE);
        assertThat(state().toString()).doesNotContain("7E4");
        type("1234");
        lobby.end();
        desk.answer();
        assertThat(state().visit()).isNull();
        assertThat(state().route()).isEqualTo(new Route.Loop());
        lobby.open(new Route.ScanCode(PAINTING, false));
        assertThat(step()).isEqualTo(new Step.Waiting(null));
    }

    @Test
    void backForgetsThemToo() {
        codes.read(MINE);
        lobby.back();
        assertThat(state().route()).isEqualTo(new Route.Detail(PAINTING));
        assertThat(Objects.requireNonNull(state().visit()).form()).isNull();
    }

    @Test
    void whileStaffHaveTheScreenNothingIsRead() {
        lobby.attended(new Route.Down(SampleProgramme.NOW));
        codes.read(MINE);
        assertThat(state().visit()).isNull();
    }

    @Test
    void aTerminalWithoutAHubSendsToTheDesk() {
        open = null;
        codes.read(MINE);
        assertThat(step()).isEqualTo(new Step.Waiting(Trouble.DESK_ONLY));
    }

    @Test
    void aSignSaysThatTheCameraIsOn() {
        assertThat(viewModel.picture(CameraState.WATCHING, state())).isEqualTo(new ScanModel.Picture(true, ""));
        assertThat(viewModel.picture(CameraState.DARK, state()).isOn()).isTrue();
        assertThat(viewModel.picture(CameraState.LOST, state()))
                .isEqualTo(new ScanModel.Picture(false, "摄像头现在用不了，好了会自动恢复"));
    }
}
