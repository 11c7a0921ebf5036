package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.FormReading;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.Step;
import org.centerkiosk.terminal.keyboard.Purpose;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wordings;

/** What the form shows, and what a touch on it or a key does. */
final class SignUpViewModel implements FormDock.Actions, Typist {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PHONE = 20;
    private static final int LONGEST_ANSWER = 100;
    private static final int BIRTH = 8;

    private final LobbyService lobby;
    private final SignUpService service;
    private final Wordings wordings;
    private final Supplier<House> house;

    SignUpViewModel(LobbyService lobby, SignUpService service, Wordings wordings, Supplier<House> house) {
        this.lobby = lobby;
        this.service = service;
        this.wordings = wordings;
        this.house = house;
    }

    /** Empty where there is no form, or its event is no longer in the programme. */
    Optional<SignUpModel> model(LobbyState state) {
        Instant now = lobby.clock().instant();
        return state.form(SignUpForm.class)
                .flatMap(form -> service.reading(form, now, state.elder()))
                .map(reading -> new SignUpReading(state, reading, wordings.of(state.language()), house.get(), now))
                .map(SignUpReading::model);
    }

    private Optional<FormReading> reading() {
        LobbyState state = lobby.store().get();
        return state.form(SignUpForm.class)
                .flatMap(form -> service.reading(form, lobby.clock().instant(), state.elder()));
    }

    private void fill(UnaryOperator<SignUpForm> change) {
        lobby.fill(SignUpForm.class, change);
    }

    void open(Field field) {
        fill(form -> form.at(field));
    }

    /** One more or one less; what the event allows bounds it. */
    void count(int more) {
        reading().ifPresent(reading -> {
            SignUpTerms terms = reading.event().terms();
            int most = terms == null ? 1 : terms.partyMax();
            fill(form -> form.withParty(Math.clamp(form.entries().party() + more, 1, most)));
        });
    }

    void tick(Field field) {
        fill(form -> field instanceof Field.GuardianConsent
                ? form.withGuardianConsent(!form.entries().guardianConsents())
                : form.withConsent(!form.entries().consent()));
    }

    void choose(Field field, String value) {
        fill(form -> form.typed(field, value));
    }

    void showNotice(boolean open) {
        fill(form -> form.withNotice(open));
    }

    /** The one button: to the next step, or off with it; where something is missing, there. */
    @Override
    public void advance() {
        FormReading reading = reading().orElse(null);
        if (reading == null || reading.form().isSending()) {
            return;
        }
        if (reading.isLast()) {
            service.submit(lobby.store().get().elder());
            return;
        }
        Optional<Field> wrong = reading.firstWrong();
        fill(form -> wrong.map(form::checkedAt)
                .orElseGet(
                        () -> reading.after().map(step -> form.at(first(step))).orElse(form)));
    }

    /** One step back, or out of the form with all of it forgotten; not while the answer is awaited. */
    @Override
    public void back() {
        FormReading reading = reading().orElse(null);
        if (reading == null) {
            lobby.back();
        } else if (reading.form().focus().notice()) {
            showNotice(false);
        } else if (!reading.form().isSending()) {
            Optional<Step> before = reading.before();
            before.ifPresentOrElse(step -> fill(form -> form.at(first(step))), lobby::back);
        }
    }

    private static Field first(Step step) {
        return step.fields().getFirst();
    }

    @Override
    public void switchLanguage() {
        lobby.switchLanguage();
    }

    @Override
    public void leave() {
        lobby.end();
    }

    @Override
    public void switchElder() {
        lobby.switchElder();
    }

    void touched() {
        lobby.touched();
    }

    /** What the field takes. */
    @Override
    public Purpose purpose(Field field) {
        return switch (field) {
            case Field.Name name -> Purpose.NAME;
            case Field.GuardianName guardian -> Purpose.NAME;
            case Field.Phone phone -> Purpose.PHONE;
            case Field.Birth birth -> Purpose.DIGITS;
            default -> Purpose.WORDS;
        };
    }

    @Override
    public String text(Field field) {
        return lobby.store()
                .get()
                .form(SignUpForm.class)
                .map(form -> form.entries().text(field))
                .orElse("");
    }

    /** Behind what stands there already; what the field does not take is left out. */
    @Override
    public void insert(Field field, String typed) {
        fill(form -> form.typed(field, added(field, form.entries().text(field), typed))
                .composing(""));
    }

    static String added(Field field, String before, String typed) {
        String all = before + typed;
        return switch (field) {
            case Field.Phone phone -> cut(all.replaceAll("(?!^\\+)[^0-9]", ""), LONGEST_PHONE);
            case Field.Birth birth -> cut(all.replaceAll("[^0-9]", ""), BIRTH);
            case Field.Answer answer -> cut(plain(all), LONGEST_ANSWER);
            default -> cut(plain(all), LONGEST_NAME);
        };
    }

    private static String plain(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    @Override
    public void erase(Field field) {
        fill(form -> {
            String text = form.entries().text(field);
            return text.isEmpty()
                    ? form
                    : form.typed(field, text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        });
    }

    @Override
    public void clear(Field field) {
        fill(form -> form.typed(field, "").composing(""));
    }

    @Override
    public void compose(String shown) {
        fill(form -> form.composing(shown));
    }

    /** To the next field of this step, or the keyboard goes down. */
    @Override
    public void next() {
        reading().ifPresent(reading -> fill(form -> reading.next().map(form::at).orElseGet(form::done)));
    }
}
