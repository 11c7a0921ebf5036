package org.centerkiosk.terminal.form;

import java.util.UUID;

/**
 * Everything that a visitor typed or was told at one place of the program. It belongs to the visit and is forgotten with
 * it; nobody copies it. None of these records shows what is in it when it is written out.
 */
public sealed interface Form permits SignUpForm, CodeForm, TicketForm, ResultForm {

    /** Tells this filling-in from every other, so that an answer that comes late finds its own form or none. */
    UUID id();
}
