package org.centerkiosk.terminal.form;

import java.util.UUID;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.LookUp;

/**
 * A ticket that is being looked for, and what it stands for.
 *
 * @param code as typed
 * @param lastFour digits as typed
 * @param step how far it is
 * @param paper what became of printing the ticket that was found
 */
public record TicketForm(UUID id, String code, String lastFour, Focus focus, Step step, Paper paper) implements Form {

    /** Digits that are asked of the number. */
    public static final int LAST_FOUR = 4;

    /** How far it is. */
    public sealed interface Step {

        /** @param tried whether all that is wrong is said */
        record Typing(boolean tried) implements Step {}

        /** The desk is asked. */
        record Looking() implements Step {}

        /** There is nothing to show; the answer says why. */
        record NotFound(LookUp answer) implements Step {}

        /** @param asked whether the visitor is asked if the seats are to be given back */
        record Found(Booking booking, boolean asked) implements Step {}

        /** The seats are being given back. */
        record GivingBack(Booking booking) implements Step {}

        record GivenBack(Booking booking, Cancelling answer) implements Step {}
    }

    public static TicketForm blank(UUID id) {
        return new TicketForm(id, "", "", Focus.on(new Field.Code()), new Step.Typing(false), Paper.NONE);
    }

    public String text(Field field) {
        return field instanceof Field.LastFour ? lastFour : code;
    }

    public TicketForm typed(Field field, String text) {
        boolean digits = field instanceof Field.LastFour;
        return new TicketForm(
                id, digits ? code : text, digits ? text : lastFour, focus, new Step.Typing(false), Paper.NONE);
    }

    public TicketForm composing(String shown) {
        return new TicketForm(id, code, lastFour, focus.composing(shown), step, paper);
    }

    public TicketForm at(Field field) {
        return new TicketForm(id, code, lastFour, Focus.on(field), step, paper);
    }

    public TicketForm to(Step next) {
        return new TicketForm(id, code, lastFour, focus, next, Paper.NONE);
    }

    /** With that as what became of printing it. */
    public TicketForm with(Paper next) {
        return new TicketForm(id, code, lastFour, focus, step, next);
    }

    /** Something was missing: all that is wrong is said. */
    public TicketForm tried() {
        return to(new Step.Typing(true));
    }

    /** What was typed has served and is forgotten. */
    public TicketForm answered(Step next) {
        return new TicketForm(id, "", "", Focus.on(new Field.Code()), next, Paper.NONE);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "TicketForm[" + step.getClass().getSimpleName() + "]";
    }
}
