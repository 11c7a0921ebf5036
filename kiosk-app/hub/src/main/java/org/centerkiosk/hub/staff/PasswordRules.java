package org.centerkiosk.hub.staff;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which new passwords are taken: long enough, and not among the first that somebody would try. */
public final class PasswordRules {

    /** In characters; a Chinese one counts as one. */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 256;

    /** What is looked at of a long one; looking takes quadratic time. */
    private static final int LOOKED_AT = 64;

    /** Of 0 to 4: not to be guessed in 10^10 tries. */
    private static final int GOOD = 4;

    private static final List<String> KNOWN_WORDS =
            List.of("kiosk", "center", "centre", "wenming", "shijian", "zhongxin", "mima", "guanliyuan", "yitiji");

    private PasswordRules() {}

    /** What is wrong with it and what would be right; empty where it may be taken. */
    public static Optional<String> objection(String account, char[] password) {
        String text = new String(password);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("the password has " + length + " characters; take " + SHORTEST + " to " + LONGEST);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("the password has control characters; take letters, digits, signs and spaces");
        }
        if (text.codePoints().distinct().count() < SHORTEST / 2) {
            return Optional.of(
                    "the password repeats too few characters; take several words that do not belong together");
        }
        List<String> own = new ArrayList<>(KNOWN_WORDS);
        own.add(account);
        own.addAll(List.of(account.split("[.-]")));
        Strength strength = new Zxcvbn().measure(text.substring(0, Math.min(text.length(), LOOKED_AT)), own);
        return strength.getScore() >= GOOD
                ? Optional.empty()
                : Optional.of(
                        "the password is among the first that are guessed; take several words that do not belong together");
    }
}
