package org.centerkiosk.terminal.signup;

import org.centerkiosk.terminal.form.Paper;
import org.centerkiosk.terminal.text.Wording;

/**
 * The offer to print a ticket, in words.
 *
 * @param button on the button; empty where nothing prints
 * @param busy whether it prints already
 * @param told what became of it; empty where there is nothing to say
 */
record PrintOffer(String button, boolean busy, String told) {

    static final PrintOffer NONE = new PrintOffer("", false, "");

    /** @param ready whether a ticket can be printed here */
    static PrintOffer of(Paper paper, boolean ready, Wording wording) {
        boolean busy = paper == Paper.PRINTING;
        String button = switch (paper) {
            case PRINTING -> "print.busy";
            case OUT, SENT -> "print.again";
            case NONE, NO_PAPER, NO_ANSWER -> "print.button";
        };
        return new PrintOffer(ready || busy ? wording.get(button) : "", busy, told(paper, wording));
    }

    private static String told(Paper paper, Wording wording) {
        return switch (paper) {
            case NONE, PRINTING -> "";
            case OUT -> wording.get("print.out");
            case SENT -> wording.get("print.sent");
            case NO_PAPER -> wording.get("print.noPaper");
            case NO_ANSWER -> wording.get("print.noAnswer");
        };
    }

    boolean isOffered() {
        return !button.isEmpty();
    }
}
