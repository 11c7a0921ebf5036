package org.centerkiosk.terminal.form;

import java.util.UUID;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up that is being filled in.
 *
 * @param id also names the sign-up that it becomes, so that submitting twice is harmless
 * @param keeping of its seats
 * @param refusal what the hub said to the last try, where the form can mend it; null where there is none
 */
public record SignUpForm(
        UUID id,
        Target target,
        Entries entries,
        Focus focus,
        Phase phase,
        Keeping keeping,
        @Nullable Refusal refusal) implements Form {

    /** How far it is. */
    public enum Phase {
        FILLING,
        /** It was to be submitted and something was missing: all that is wrong is said. */
        CHECKED,
        /** It has been submitted; nothing can be changed any more. */
        SENDING
    }

    public static SignUpForm blank(UUID id, Target target) {
        return new SignUpForm(
                id, target, Entries.blank(), Focus.on(new Field.Name()), Phase.FILLING, new Keeping.Asking(), null);
    }

    public boolean isSending() {
        return phase == Phase.SENDING;
    }

    /** Text in a field; what the hub said of the last try may no longer be so. */
    public SignUpForm typed(Field field, String text) {
        return with(entries.with(field, text));
    }

    public SignUpForm withParty(int size) {
        return with(entries.withParty(size));
    }

    public SignUpForm withConsent(boolean given) {
        return with(entries.withConsent(given));
    }

    public SignUpForm withGuardianConsent(boolean given) {
        return with(entries.withGuardianConsent(given));
    }

    private SignUpForm with(Entries next) {
        return isSending() ? this : new SignUpForm(id, target, next, focus, phase, keeping, null);
    }

    public SignUpForm composing(String shown) {
        return with(focus.composing(shown));
    }

    public SignUpForm withNotice(boolean open) {
        return with(focus.withNotice(open));
    }

    /** To another field, with the keyboard where it is one to type into. */
    public SignUpForm at(Field field) {
        return with(Focus.on(field));
    }

    /** The field that was typed into is done with, and no other follows. */
    public SignUpForm done() {
        return with(focus.withoutKeys());
    }

    private SignUpForm with(Focus next) {
        return isSending() ? this : new SignUpForm(id, target, entries, next, phase, keeping, refusal);
    }

    public SignUpForm checkedAt(Field field) {
        return isSending()
                ? this
                : new SignUpForm(id, target, entries, Focus.on(field), Phase.CHECKED, keeping, refusal);
    }

    public SignUpForm sending() {
        return new SignUpForm(id, target, entries, focus.withoutKeys(), Phase.SENDING, keeping, null);
    }

    /** Back to filling in: another try is another sign-up. */
    public SignUpForm refused(UUID next, Field field, Refusal why) {
        return new SignUpForm(next, target, entries, Focus.on(field), Phase.CHECKED, keeping, why);
    }

    public SignUpForm keeping(Keeping next) {
        return new SignUpForm(id, target, entries, focus, phase, next, refusal);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SignUpForm[" + phase + "]";
    }
}
