package org.centerkiosk.terminal.scanscreen;

import java.util.function.Supplier;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.keyboard.KeyboardTarget;
import org.centerkiosk.terminal.keyboard.Purpose;

/**
 * The four digits, as the keyboard types into them.
 *
 * @param typed so far, as the visit has them
 */
record DigitsTarget(ScanViewModel viewModel, Supplier<String> typed) implements KeyboardTarget {

    @Override
    public Purpose purpose() {
        return Purpose.DIGITS;
    }

    @Override
    public String text() {
        return typed.get();
    }

    @Override
    public void insert(String text) {
        StringBuilder digits = new StringBuilder(text());
        text.chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .limit(Math.max(0, CodeForm.LAST_FOUR - digits.length()))
                .forEach(letter -> digits.append((char) letter));
        viewModel.typed(digits.toString());
    }

    @Override
    public void backspace() {
        String digits = text();
        if (!digits.isEmpty()) {
            viewModel.typed(digits.substring(0, digits.length() - 1));
        }
    }

    @Override
    public void clear() {
        viewModel.typed("");
    }

    @Override
    public void composition(String shown) {
        // Digits are not composed.
    }

    @Override
    public void next() {
        viewModel.submit();
    }

    /** Without the digits. */
    @Override
    public String toString() {
        return "DigitsTarget[]";
    }
}
