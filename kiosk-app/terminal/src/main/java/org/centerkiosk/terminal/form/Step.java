package org.centerkiosk.terminal.form;

import java.util.List;

/**
 * What is asked together.
 *
 * @param fields in the order in which they are filled in; one or more
 */
public record Step(List<Field> fields) {

    public Step {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a step asks something");
        }
    }

    static Step of(Field... fields) {
        return new Step(List.of(fields));
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }
}
