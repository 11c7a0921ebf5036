package org.centerkiosk.terminal.signup;

import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.keyboard.KeyboardTarget;
import org.centerkiosk.terminal.keyboard.Purpose;

/** A field of the form, for the keyboard. Holds nothing of what is typed. */
record FieldTarget(Typist viewModel, Field field) implements KeyboardTarget {

    @Override
    public Purpose purpose() {
        return viewModel.purpose(field);
    }

    @Override
    public String text() {
        return viewModel.text(field);
    }

    @Override
    public void insert(String text) {
        viewModel.insert(field, text);
    }

    @Override
    public void backspace() {
        viewModel.erase(field);
    }

    @Override
    public void clear() {
        viewModel.clear(field);
    }

    @Override
    public void composition(String shown) {
        viewModel.compose(shown);
    }

    @Override
    public void next() {
        viewModel.next();
    }
}
