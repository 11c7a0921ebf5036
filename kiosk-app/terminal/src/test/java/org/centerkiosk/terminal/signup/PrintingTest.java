package org.centerkiosk.terminal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.Paper;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.printing.PaperTicket;
import org.centerkiosk.terminal.printing.PrinterState;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.Turns;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class PrintingTest {

    private static final SessionId SESSION =
            new SessionId("guzheng", SampleProgramme.at(SampleProgramme.TODAY, "15:00"));

    private final Turns turns = new Turns();
    private final FakeSignUpDesk desk = new FakeSignUpDesk().with(SESSION, 20, 2);
    private final LobbyService lobby = new LobbyService(
            Clock.fixed(SampleProgramme.NOW, SampleProgramme.ZONE),
            () -> SampleLobby.IDLE,
            Language.ZH,
            false,
            SampleProgramme.online());
    private final SignUpService service = new SignUpService(lobby, desk, "CN", turns);
    private final List<PaperTicket> printed = new ArrayList<>();
    private final Wordings wordings = new Wordings(SampleProgramme.ZONE);
    private CompletableFuture<PrinterState> answer = new CompletableFuture<>();
    private final Printing printing = new Printing(
            lobby,
            ticket -> {
                printed.add(ticket.get());
                return answer;
            },
            turns);
    private final ResultViewModel result = new ResultViewModel(lobby, printing, wordings, PrintingTest::house);
    private final TicketsViewModel tickets =
            new TicketsViewModel(lobby, service, printing, wordings, PrintingTest::house);

    private static House house() {
        KioskConfig config = KioskConfig.defaults();
        return new House(config.venue(), config.idle(), 30, null);
    }

    private void signUp() {
        lobby.open(new Route.SignUp(SESSION, false));
        turns.run();
        lobby.fill(
                SignUpForm.class,
                form -> form.typed(new Field.Name(), "王秀兰")
                        .typed(new Field.Phone(), "13824671234")
                        .withConsent(true));
        service.submit(false);
        turns.run();
    }

    private Optional<PrintOffer> offer() {
        return result.model(lobby.store().get()).map(ResultModel::print);
    }

    @Test
    void ticketOnPaperSaysWhatTheScreenSaysAndNoMoreOfThePerson() {
        signUp();
        result.print();

        assertThat(printed).singleElement().satisfies(paper -> {
            assertThat(paper.state()).isEqualTo("报名成功");
            assertThat(paper.settled()).isTrue();
            assertThat(paper.about().getFirst()).isEqualTo("古筝入门班");
            assertThat(String.join(" ", paper.about()))
                    .contains("11月24日", "15:00", "王**")
                    .doesNotContain("秀兰", "1382467");
            assertThat(paper.notes())
                    .anyMatch(note -> note.contains("打印于 11月24日") && note.contains("14:26"))
                    .noneMatch(note -> note.contains("拍下"));
            TicketCode code = TicketCode.parse(paper.code().value()).orElseThrow();
            assertThat(TicketQr.read(String.valueOf(paper.qr())).orElseThrow().code())
                    .isEqualTo(code);
        });
    }

    @Test
    void whatIsProvisionalIsNeverPrintedAsDone() {
        desk.offline();
        signUp();
        assertThat(lobby.store().get().form(ResultForm.class).orElseThrow().outcome())
                .isInstanceOf(Outcome.Provisional.class);
        result.print();
        lobby.switchLanguage();
        answer.complete(PrinterState.READY);
        turns.run();
        result.print();

        assertThat(printed).extracting(PaperTicket::settled).containsExactly(false, false);
        assertThat(printed).extracting(PaperTicket::state).containsExactly("已登记，待确认", "Noted, not confirmed yet");
        assertThat(printed.getFirst().notes()).anyMatch(note -> note.contains("不能保证有座位"));
    }

    @Test
    void itIsOfferedWhereThereIsAPrinterAndPrintsOnceAtATime() {
        signUp();
        assertThat(offer())
                .hasValueSatisfying(offer -> assertThat(offer.isOffered()).isFalse());
        lobby.prints(true);
        assertThat(offer())
                .hasValueSatisfying(offer -> assertThat(offer.isOffered()).isTrue());

        for (int touch = 0; touch < 20; touch++) {
            result.print();
        }
        assertThat(printed).hasSize(1);
        assertThat(offer()).hasValueSatisfying(offer -> assertThat(offer.busy()).isTrue());

        lobby.prints(false);
        answer.complete(PrinterState.AWAY);
        turns.run();
        assertThat(offer()).hasValueSatisfying(offer -> {
            assertThat(offer.isOffered()).isFalse();
            assertThat(offer.told()).isEqualTo("打印机没有响应，请拍照或记下短码。");
        });

        lobby.prints(true);
        answer = CompletableFuture.completedFuture(PrinterState.NO_PAPER);
        result.print();
        turns.run();
        assertThat(offer()).hasValueSatisfying(offer -> assertThat(offer.told()).contains("没有纸"));

        answer = CompletableFuture.completedFuture(PrinterState.SENT);
        result.print();
        turns.run();
        assertThat(offer())
                .hasValueSatisfying(
                        offer -> assertThat(offer.told()).contains("已送到").doesNotContain("打好"));
    }

    @Test
    void anAnswerThatComesAfterTheVisitChangesNothing() {
        signUp();
        result.print();
        lobby.end();
        signUp();
        answer.complete(PrinterState.NO_PAPER);
        turns.run();

        assertThat(lobby.store().get().form(ResultForm.class).orElseThrow().paper())
                .isEqualTo(Paper.NONE);
    }

    @Test
    void ticketThatWasFoundIsPrintedWithASymbolOfItsOwn() {
        signUp();
        String code = result.model(lobby.store().get()).orElseThrow().ticket().code();
        lobby.end();
        lobby.open(new Route.MySignUps());
        tickets.insert(new Field.Code(), code);
        tickets.insert(new Field.LastFour(), "1234");
        tickets.advance();
        turns.run();
        TicketForm found = lobby.store().get().form(TicketForm.class).orElseThrow();
        assertThat(found.step()).isInstanceOf(TicketForm.Step.Found.class);
        tickets.act(TicketsModel.Action.PRINT);
        answer.complete(PrinterState.READY);
        turns.run();

        assertThat(printed).singleElement().satisfies(paper -> {
            assertThat(paper.state()).isEqualTo("座位已留好");
            assertThat(paper.settled()).isTrue();
            assertThat(paper.code().value()).isEqualTo(code);
            assertThat(TicketQr.read(String.valueOf(paper.qr()))).isPresent();
            assertThat(paper.about()).noneMatch(line -> line.contains("王"));
        });
        assertThat(lobby.store().get().form(TicketForm.class).orElseThrow().paper())
                .isEqualTo(Paper.OUT);
    }
}
