package org.centerkiosk.terminal.keyboard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.keyboard.KeyboardState.Changing;
import org.centerkiosk.terminal.keyboard.KeyboardState.Panel;

/** What each key does to one field, as long as that is open. On one thread. */
final class Typing {

    /** More than anybody composes before choosing; what is typed beyond it is not taken. */
    static final int LONGEST = 48;

    private final KeyboardTarget field;
    private final Purpose purpose;
    private final Composer composer;
    private final Runnable changed;
    private KeyboardMode chinese;
    private KeyboardMode letters;
    private KeyboardState state;
    private String told = "";

    /**
     * @param chinese the keys on which Chinese was typed last
     * @param changed called when the state is another one
     */
    Typing(KeyboardTarget field, Language language, KeyboardMode chinese, CandidateSource source, Runnable changed) {
        this.field = field;
        this.purpose = field.purpose();
        this.chinese = chinese;
        this.changed = changed;
        this.composer = new Composer(source, this::answered);
        this.letters = purpose.begins(language, chinese);
        this.state = KeyboardState.of(letters, startsWithCapital());
    }

    KeyboardTarget field() {
        return field;
    }

    KeyboardMode chinese() {
        return chinese;
    }

    KeyboardState state() {
        return state;
    }

    /** Whether that key can be understood only once it is known what the keys before it mean. */
    boolean waitsWith(Key key) {
        if (!state.composition().awaited()) {
            return false;
        }
        return switch (key) {
            case Key.Letter letter -> !composes(letter.text());
            case Key.Page page -> false;
            case Key.Choose choose -> true;
            case Key.Pick pick -> true;
            case Key.Part part -> true;
            case Command command ->
                switch (command) {
                    case SPACE, NEXT, NINE, SYMBOLS, ALL, CHANGE, HAND -> true;
                    case ENTER -> state.mode() == KeyboardMode.NINE_KEY;
                    case BACKSPACE, CLEAR, ESCAPE, SHIFT, LANGUAGE -> false;
                };
        };
    }

    /** Whether it is done; otherwise it first took what is composed, and is to come again. */
    boolean press(Key key) {
        switch (key) {
            case Key.Letter letter -> {
                return letter(letter);
            }
            case Key.Choose choose -> choose(choose.text());
            case Key.Pick pick -> pick(state.from() + pick.place());
            case Key.Page page -> show(state.from(page.from()));
            case Key.Part part -> change(part.place());
            case Command command -> {
                return command(command);
            }
        }
        return true;
    }

    private boolean command(Command command) {
        boolean leaves = switch (command) {
            case NEXT, NINE, SYMBOLS, HAND -> true;
            default -> false;
        };
        if (leaves && state.isComposing()) {
            pickFirst();
            return false;
        }
        switch (command) {
            case SPACE -> space();
            case BACKSPACE -> backspace();
            case CLEAR -> clear();
            case NEXT -> field.next();
            case ENTER -> enter();
            case ESCAPE -> escape();
            case SHIFT -> show(state.shifted(!state.shifted()));
            case LANGUAGE -> language();
            case NINE -> nine();
            case SYMBOLS -> symbols();
            case ALL -> all();
            case CHANGE -> change(0);
            case HAND -> show(state.panel(state.panel() == Panel.HAND ? Panel.KEYS : Panel.HAND));
        }
        return true;
    }

    private boolean letter(Key.Letter letter) {
        String key = letter.text();
        if (state.mode() == KeyboardMode.NINE_KEY && letter.exact() && isLatin(key) && !state.isComposing()) {
            chinese = KeyboardMode.PINYIN;
            mode(chinese);
        }
        if (composes(key)) {
            String typed = state.composition().typed();
            if (typed.length() < LONGEST) {
                compose(typed + (layout() == Keys.NINE ? Telephone.key(key) : key.toLowerCase(Locale.ROOT)));
            }
            return true;
        }
        if (state.isComposing()) {
            pickFirst();
            return false;
        }
        if (takes(key)) {
            boolean capital = purpose == Purpose.CODE || state.shifted() && !letter.exact();
            put(capital ? key.toUpperCase(Locale.ROOT) : key);
        }
        return true;
    }

    private boolean composes(String key) {
        if (!state.mode().composes()) {
            return false;
        }
        if (key.equals("'") || key.equals("’")) {
            return state.isComposing();
        }
        return isLatin(key) || layout() == Keys.NINE && Telephone.isKey(key, state.isComposing());
    }

    private static boolean isLatin(String key) {
        return key.length() == 1 && Telephone.isLatin(key.charAt(0));
    }

    /** Numbers take digits alone, and a plus in front. */
    private boolean takes(String key) {
        if (!purpose.isNumeric()) {
            return true;
        }
        boolean isDigit = key.length() == 1 && key.charAt(0) >= '0' && key.charAt(0) <= '9';
        return isDigit
                || purpose == Purpose.PHONE && key.equals("+") && field.text().isEmpty();
    }

    private void compose(String typed) {
        composer.type(typed, layout());
        show(state.with(composer.composition()));
        composer.ask(purpose, field.text());
    }

    private void answered() {
        show(state.with(composer.composition()));
    }

    private void space() {
        if (state.isComposing()) {
            pickFirst();
        } else if (!purpose.isNumeric() && purpose != Purpose.CODE) {
            put(" ");
        }
    }

    private void choose(String text) {
        Changing changing = state.changing();
        if (changing != null) {
            if (changing.others().contains(text)) {
                replace(changing.place(), text);
            }
            return;
        }
        state.composition().candidates().stream()
                .filter(candidate -> candidate.text().equals(text))
                .findFirst()
                .ifPresent(this::take);
    }

    private void pick(int place) {
        Changing changing = state.changing();
        if (changing != null) {
            if (place < changing.others().size()) {
                replace(changing.place(), changing.others().get(place));
            }
        } else if (place < state.composition().candidates().size()) {
            take(state.composition().candidates().get(place));
        }
    }

    private void pickFirst() {
        List<Candidate> candidates = state.composition().candidates();
        if (candidates.isEmpty()) {
            takeAsTyped();
        } else {
            take(candidates.getFirst());
        }
    }

    /** What the candidate leaves is composed on. */
    private void take(Candidate candidate) {
        String typed = state.composition().typed();
        String rest = typed.substring(Math.clamp(candidate.consumed(), 1, typed.length()));
        composer.wipe();
        state = state.with(Composition.NONE);
        field.insert(candidate.text());
        if (rest.isEmpty()) {
            show(state.shifted(startsWithCapital()));
        } else {
            compose(rest);
        }
    }

    private void takeAsTyped() {
        String read = String.join("", state.composition().pieces());
        forget();
        put(read);
    }

    private void put(String text) {
        field.insert(text);
        show(state.shifted(startsWithCapital()));
    }

    private void backspace() {
        String typed = state.composition().typed();
        if (state.panel() == Panel.CHARACTERS) {
            show(state.panel(Panel.KEYS));
        } else if (typed.length() > 1) {
            compose(typed.substring(0, typed.length() - 1));
        } else if (state.isComposing()) {
            forget();
        } else {
            field.backspace();
            show(state.shifted(startsWithCapital()));
        }
    }

    private void clear() {
        if (!state.isComposing()) {
            field.clear();
        }
        forget();
        show(state.shifted(startsWithCapital()));
    }

    private void enter() {
        if (!state.isComposing()) {
            field.next();
        } else if (layout() == Keys.NINE) {
            pickFirst();
        } else {
            String typed = state.composition().typed();
            forget();
            put(typed);
        }
    }

    private void escape() {
        if (state.panel() == Panel.KEYS) {
            forget();
        } else {
            show(state.panel(Panel.KEYS));
        }
    }

    private void language() {
        if (!purpose.takesChinese()) {
            return;
        }
        if (state.mode() == KeyboardMode.PINYIN && state.isComposing()) {
            enter();
        }
        mode(state.mode().composes() ? KeyboardMode.ENGLISH : chinese);
    }

    private void nine() {
        if (purpose.takesChinese()) {
            chinese = state.mode() == KeyboardMode.NINE_KEY ? KeyboardMode.PINYIN : KeyboardMode.NINE_KEY;
            mode(chinese);
        }
    }

    private void symbols() {
        if (!purpose.isNumeric()) {
            mode(state.mode() == KeyboardMode.SYMBOLS ? letters : KeyboardMode.SYMBOLS);
        }
    }

    private void mode(KeyboardMode next) {
        if (next != KeyboardMode.SYMBOLS) {
            letters = next;
        }
        composer.wipe();
        show(KeyboardState.of(next, startsWithCapital()));
    }

    private void all() {
        if (state.panel() != Panel.KEYS) {
            show(state.panel(Panel.KEYS));
        } else if (!state.composition().candidates().isEmpty()) {
            show(state.panel(Panel.CANDIDATES));
        }
    }

    private void change(int place) {
        if (composer.hasCharacter(place)) {
            show(state.changing(composer.composition(), place, composer.others(place, purpose == Purpose.NAME)));
        }
    }

    private void replace(int place, String character) {
        composer.change(place, character);
        change(place);
    }

    /** What is composed is taken as what it most likely means, where that is known; else it is gone. */
    void settle() {
        Composition composition = state.composition();
        if (!composition.awaited() && !composition.candidates().isEmpty()) {
            field.insert(composition.candidates().getFirst().text());
        }
        wipe();
    }

    /** Nothing is composed any more, here or in the field. */
    void wipe() {
        composer.wipe();
        state = state.with(Composition.NONE);
        tell();
    }

    private void forget() {
        composer.wipe();
        show(state.with(Composition.NONE));
    }

    private void show(KeyboardState next) {
        state = next;
        tell();
        changed.run();
    }

    private void tell() {
        String shown = state.composition().shown();
        if (!Objects.equals(shown, told)) {
            told = shown;
            field.composition(shown);
        }
    }

    /** Names begin with a capital in each part, and texts do. */
    private boolean startsWithCapital() {
        return switch (purpose) {
            case NAME -> field.text().isEmpty() || field.text().endsWith(" ");
            case WORDS -> field.text().isEmpty();
            case LATIN, CODE, DIGITS, PHONE -> false;
        };
    }

    private Keys layout() {
        return state.mode() == KeyboardMode.NINE_KEY ? Keys.NINE : Keys.FULL;
    }
}
