package org.centerkiosk.terminal.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the words that stand on paper.
 *
 * @param house whose ticket it is
 * @param state what it is, such as 报名成功 or 已登记，待确认
 * @param settled whether seats are kept; all else is marked, so that nobody takes it for a seat
 * @param about what it is for and who comes, each a line, the title first; masked
 * @param facts label and value of each, such as 候补序号 and 候 08
 * @param code four and four characters
 * @param qr what its symbol says; null for none
 * @param notes what happens next, and as of when that was true
 * @param large whether it is set in large letters
 */
public record PaperTicket(
        String house,
        String state,
        boolean settled,
        List<String> about,
        Fact number,
        Fact code,
        @Nullable String qr,
        List<String> notes,
        boolean large) {

    public PaperTicket {
        about = List.copyOf(about);
        notes = List.copyOf(notes);
        if (about.isEmpty()) {
            throw new IllegalArgumentException("a ticket is for something");
        }
    }

    /** What is looked for first on a ticket. */
    public record Fact(String label, String value) {}

    /** Without the person, also masked. */
    @Override
    public String toString() {
        return "PaperTicket[]";
    }
}
