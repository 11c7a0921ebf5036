package org.centerkiosk.terminal.signup;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.form.TicketForm.Step;
import org.centerkiosk.terminal.keyboard.Purpose;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;

/** What is shown of a ticket that is looked for, and what touches and keys do to it. */
final class TicketsViewModel implements FormDock.Actions, Typist {

    private static final Field LAST_FOUR = new Field.LastFour();

    private final LobbyService lobby;
    private final SignUpService service;
    private final Printing printing;
    private final Wordings wordings;
    private final Supplier<House> house;

    TicketsViewModel(
            LobbyService lobby, SignUpService service, Printing printing, Wordings wordings, Supplier<House> house) {
        this.lobby = lobby;
        this.service = service;
        this.printing = printing;
        this.wordings = wordings;
        this.house = house;
    }

    Optional<TicketsModel> model(LobbyState state) {
        return state.form(TicketForm.class)
                .map(form -> new TicketsReading(state, form, wordings.of(state.language()), house.get()).model());
    }

    private void fill(UnaryOperator<TicketForm> change) {
        lobby.fill(TicketForm.class, change);
    }

    /** Only while it is typed: an answer that is awaited or told is not typed over. */
    private void type(UnaryOperator<TicketForm> change) {
        fill(form -> form.step() instanceof Step.Typing ? change.apply(form) : form);
    }

    void open(Field field) {
        type(form -> form.at(field));
    }

    void act(TicketsModel.Action action) {
        switch (action) {
            case AGAIN -> fill(form -> form.answered(new Step.Typing(false)));
            case ASK -> ask(true);
            case KEEP -> ask(false);
            case PRINT -> print();
            case GIVE_BACK -> service.cancel();
        }
    }

    private void print() {
        LobbyState state = lobby.store().get();
        TicketForm form = state.form(TicketForm.class).orElse(null);
        if (form != null && form.step() instanceof Step.Found(Booking booking, boolean asked) && !asked) {
            Wording wording = wordings.of(state.language());
            TicketsReading found = new TicketsReading(state, form, wording, house.get());
            PaperReading paper = new PaperReading(state, wording, house.get());
            printing.print(
                    form,
                    () -> paper.of(
                            booking,
                            found.status(booking),
                            found.about(booking),
                            service.symbol(booking).orElse(null)));
        }
    }

    private void ask(boolean asked) {
        fill(form -> form.step() instanceof Step.Found found ? form.to(new Step.Found(found.booking(), asked)) : form);
    }

    /** Shown to the camera the ticket is enough: nothing is to be typed. */
    void scan() {
        lobby.open(new Route.ScanCode(null, false));
    }

    void touched() {
        lobby.touched();
    }

    @Override
    public void back() {
        lobby.back();
    }

    @Override
    public void leave() {
        lobby.end();
    }

    @Override
    public void switchElder() {
        lobby.switchElder();
    }

    @Override
    public void switchLanguage() {
        lobby.switchLanguage();
    }

    @Override
    public void advance() {
        service.lookUp();
    }

    @Override
    public Purpose purpose(Field field) {
        return field instanceof Field.LastFour ? Purpose.DIGITS : Purpose.CODE;
    }

    @Override
    public String text(Field field) {
        return lobby.store()
                .get()
                .form(TicketForm.class)
                .map(form -> form.text(field))
                .orElse("");
    }

    @Override
    public void insert(Field field, String typed) {
        type(form -> form.typed(field, added(field, form.text(field), typed)).composing(""));
    }

    static String added(Field field, String before, String typed) {
        boolean digits = field instanceof Field.LastFour;
        String all = (before + typed).toUpperCase(Locale.ROOT).replaceAll(digits ? "[^0-9]" : "[^0-9A-Z]", "");
        int most = digits ? TicketForm.LAST_FOUR : TicketCode.LENGTH;
        return all.substring(0, Math.min(most, all.length()));
    }

    @Override
    public void erase(Field field) {
        type(form -> {
            String text = form.text(field);
            return text.isEmpty() ? form : form.typed(field, text.substring(0, text.length() - 1));
        });
    }

    @Override
    public void clear(Field field) {
        type(form -> form.typed(field, "").composing(""));
    }

    @Override
    public void compose(String shown) {
        type(form -> form.composing(shown));
    }

    /** From the code to the digits; after the digits it is looked for. */
    @Override
    public void next() {
        boolean last = lobby.store()
                .get()
                .form(TicketForm.class)
                .map(form -> form.focus().at().equals(LAST_FOUR))
                .orElse(false);
        if (last) {
            advance();
        } else {
            open(LAST_FOUR);
        }
    }
}
