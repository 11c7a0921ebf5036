package org.centerkiosk.terminal.signup;

import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.keyboard.Purpose;

/** What keys do to the fields of a form. */
interface Typist {

    /** What the field takes. */
    Purpose purpose(Field field);

    String text(Field field);

    /** Behind what stands there already; what the field does not take is left out. */
    void insert(Field field, String typed);

    void erase(Field field);

    void clear(Field field);

    void compose(String shown);

    /** To the next field, or the keyboard goes down. */
    void next();
}
