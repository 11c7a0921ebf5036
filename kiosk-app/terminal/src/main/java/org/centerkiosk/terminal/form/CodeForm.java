package org.centerkiosk.terminal.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that is shown to the camera or to a scanner, and what is asked before it is sent.
 *
 * @param id also names the sign-up that it becomes, so that submitting twice is harmless
 */
public record CodeForm(UUID id, Step step) implements Form {

    /** Digits that are asked of the number in a resident's own code. */
    public static final int LAST_FOUR = 4;

    /** How far it is. */
    public sealed interface Step {

        /** @param trouble with the code that was shown last; null where there is none */
        record Waiting(@Nullable Trouble trouble) implements Step {}

        /**
         * A resident's own code was shown: the last digits of its number are asked.
         *
         * @param code as it was read
         * @param typed so far
         * @param wrong whether those that were sent before do not fit
         */
        record Digits(String code, String typed, boolean wrong) implements Step {}

        /** @param code as it was read */
        record Sending(String code) implements Step {}
    }

    /** Why nothing came of a code. */
    public enum Trouble {
        /** It is none of ours. What it says is kept nowhere and was not opened. */
        FOREIGN,
        /** A resident's own code, and nothing chosen to sign up for. */
        EVENT_FIRST,
        /** The event asks more than is in a resident's own code. */
        MORE_ASKED,
        /** A code of an event that is not in the programme here. */
        NOT_ON_SHOW,
        /** This terminal has no hub. */
        DESK_ONLY
    }

    public static CodeForm blank(UUID id) {
        return new CodeForm(id, new Step.Waiting(null));
    }

    public static CodeForm read(UUID id, String code) {
        return new CodeForm(id, new Step.Digits(code, "", false));
    }

    public CodeForm to(Step next) {
        return new CodeForm(id, next);
    }

    /** Other digits; nothing changes where none are asked. */
    public CodeForm typed(String digits) {
        return step instanceof Step.Digits asked && digits.length() <= LAST_FOUR
                ? to(new Step.Digits(asked.code(), digits, asked.wrong() && digits.isEmpty()))
                : this;
    }

    /** The digits did not fit: another try is another sign-up. */
    public CodeForm wrong(UUID next) {
        return step instanceof Step.Sending sent ? new CodeForm(next, new Step.Digits(sent.code(), "", true)) : this;
    }

    /** Without what was read and typed. */
    @Override
    public String toString() {
        return "CodeForm[" + step.getClass().getSimpleName() + "]";
    }
}
