package org.centerkiosk.terminal.form;

/**
 * Where in a form the visitor is.
 *
 * @param at the field that is being filled in; the step that has it is on show
 * @param composition what the keyboard is composing, shown behind the field's text
 * @param keys whether the keyboard is up, where the field is one to type into
 * @param notice whether the full notice on personal data lies over the form
 */
public record Focus(Field at, String composition, boolean keys, boolean notice) {

    static Focus on(Field field) {
        return new Focus(field, "", true, false);
    }

    Focus composing(String shown) {
        return new Focus(at, shown, keys, notice);
    }

    Focus withNotice(boolean open) {
        return new Focus(at, "", keys, open);
    }

    Focus withoutKeys() {
        return new Focus(at, "", false, notice);
    }

    /** Without what is being typed. */
    @Override
    public String toString() {
        return "Focus[" + at + "]";
    }
}
