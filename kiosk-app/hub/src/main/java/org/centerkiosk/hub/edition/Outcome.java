package org.centerkiosk.hub.edition;

import org.centerkiosk.hub.http.Problem;

/** What became of a wish to publish something. */
sealed interface Outcome<T> {

    /** It is so. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * Nothing was published.
     *
     * @param detail one sentence that names the thing
     */
    record Declined<T>(Objection objection, String detail) implements Outcome<T> {}

    /** The value, or the problem as the answer of a route. */
    default T orProblem() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Declined<T>(Objection objection, String detail) ->
                throw new Problem(objection.status(), objection.code(), detail, objection.remedy()).asException();
        };
    }
}
