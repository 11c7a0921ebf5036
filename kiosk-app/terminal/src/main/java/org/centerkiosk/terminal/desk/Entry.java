package org.centerkiosk.terminal.desk;

import java.util.UUID;
import org.centerkiosk.core.signup.SignUp;

/**
 * What is typed of who comes without having signed up, or calls; personal.
 *
 * @param id of the registration that it becomes; another one as soon as anything is changed after it was sent
 * @param calls whether he telephones, and so comes another time
 * @param told whether it was said what the number is for
 * @param checked whether what is missing or wrong is marked
 * @param sending whether the answer is awaited
 */
record Entry(
        UUID id,
        boolean calls,
        String name,
        String phone,
        String party,
        String age,
        boolean told,
        boolean checked,
        boolean sending) {

    static Entry blank(boolean calls) {
        return new Entry(SignUp.newId(), calls, "", "", "1", "", false, false, false);
    }

    /** With another text there; the same where that is no line of it. */
    Entry typed(Spot spot, String text) {
        return switch (spot) {
            case NAME -> of(text, phone, party, age, told);
            case PHONE -> of(name, text, party, age, told);
            case PARTY -> of(name, phone, text, age, told);
            case AGE -> of(name, phone, party, text, told);
            default -> this;
        };
    }

    String text(Spot spot) {
        return switch (spot) {
            case NAME -> name;
            case PHONE -> phone;
            case PARTY -> party;
            case AGE -> age;
            default -> "";
        };
    }

    private Entry of(String name, String phone, String party, String age, boolean told) {
        return new Entry(SignUp.newId(), calls, name, phone, party, age, told, false, sending);
    }

    Entry told(boolean said) {
        return of(name, phone, party, age, said);
    }

    Entry calling(boolean telephones) {
        return new Entry(SignUp.newId(), telephones, name, phone, party, age, told, false, sending);
    }

    Entry marked() {
        return new Entry(id, calls, name, phone, party, age, told, true, false);
    }

    Entry sent(boolean waits) {
        return new Entry(id, calls, name, phone, party, age, told, checked, waits);
    }

    /** Whether nobody has typed anything. */
    boolean isBlank() {
        return name.isBlank() && phone.isBlank() && age.isBlank() && (party.isBlank() || party.equals("1"));
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
