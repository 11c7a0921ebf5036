package org.centerkiosk.terminal.signup;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.terminal.form.Paper;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.printing.PaperTicket;
import org.centerkiosk.terminal.printing.PrinterState;
import org.centerkiosk.terminal.shell.LobbyService;

/** Has the ticket on show printed, and says in the visit what became of it. Keeps nothing of it. */
public final class Printing {

    private final LobbyService lobby;
    private final Function<Supplier<PaperTicket>, CompletableFuture<PrinterState>> printer;
    private final Executor turn;

    /**
     * @param printer prints what it is given on a thread of its own
     * @param turn runs one task after another, never within the call that hands it over
     */
    public Printing(
            LobbyService lobby,
            Function<Supplier<PaperTicket>, CompletableFuture<PrinterState>> printer,
            Executor turn) {
        this.lobby = lobby;
        this.printer = printer;
        this.turn = turn;
    }

    /** Once: a second touch finds it printing. */
    void print(ResultForm form, Supplier<PaperTicket> ticket) {
        UUID id = form.id();
        print(
                form.paper(),
                ticket,
                paper -> lobby.fill(ResultForm.class, open -> open.id().equals(id) ? open.with(paper) : open));
    }

    /** Once: a second touch finds it printing. */
    void print(TicketForm form, Supplier<PaperTicket> ticket) {
        UUID id = form.id();
        print(
                form.paper(),
                ticket,
                paper -> lobby.fill(TicketForm.class, open -> open.id().equals(id) ? open.with(paper) : open));
    }

    private void print(Paper before, Supplier<PaperTicket> ticket, Consumer<Paper> told) {
        if (before != Paper.PRINTING) {
            told.accept(Paper.PRINTING);
            printer.apply(ticket).thenAcceptAsync(state -> told.accept(paper(state)), turn);
        }
    }

    private static Paper paper(PrinterState state) {
        return switch (state) {
            case READY -> Paper.OUT;
            case SENT -> Paper.SENT;
            case NO_PAPER -> Paper.NO_PAPER;
            case AWAY -> Paper.NO_ANSWER;
        };
    }
}
