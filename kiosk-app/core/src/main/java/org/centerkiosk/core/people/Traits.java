package org.centerkiosk.core.people;

import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Spelling;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is found.
 *
 * @param names of the one who signed up and of those who come too, each in all ways that it may be typed
 * @param digits of the telephone number, as many of its last ones as are known here; empty where there is none
 * @param code of the ticket, null where nobody looks for it by that
 */
public record Traits(
        List<Spelling> names, String digits, @Nullable TicketCode code) {

    public Traits {
        names = List.copyOf(names);
    }

    /** Of people by their names; blank ones and those that are not known are left out. */
    public static Traits of(Stream<@Nullable String> names, String digits, @Nullable TicketCode code) {
        return new Traits(
                names.flatMap(Stream::ofNullable)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .map(Spelling::ofName)
                        .toList(),
                digits,
                code);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Traits[]";
    }
}
