package org.centerkiosk.core.ticket;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The short name of a registration, for people to read, say and type: seven characters of Crockford's Base32 and one
 * that checks them.
 *
 * <p>The characters are elements of GF(2^5); each is weighted by another power of a primitive element, and the sum is
 * zero. So every wrong character is noticed, and every exchange of two different characters wherever they stand.
 *
 * @param text eight characters, upper case
 */
public record TicketCode(String text) {

    /** Characters of a code. */
    public static final int LENGTH = 8;

    /** Codes there are: 2^35. */
    public static final long COUNT = 1L << 5 * (LENGTH - 1);

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** x^5 + x^2 + 1, whose root x is primitive. */
    private static final int POLYNOMIAL = 0b100101;

    public TicketCode {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a ticket code has 8 characters of 0-9 and A-Z without I, L, O, U");
        }
        if (sum(text) != 0) {
            throw new IllegalArgumentException("the ticket code " + text + " was mistyped: its check does not fit");
        }
    }

    /** The code of that number, from 0 to {@link #COUNT} (exclusive). */
    public static TicketCode of(long number) {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("no ticket code has the number " + number);
        }
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 2; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (number & 31));
            number >>= 5;
        }
        text[LENGTH - 1] = ALPHABET.charAt(0);
        // The last character has the weight 1, so it is the sum of the others.
        text[LENGTH - 1] = ALPHABET.charAt(sum(new String(text)));
        return new TicketCode(new String(text));
    }

    /** Any code, so that nobody guesses another's from his own. */
    public static TicketCode random(SecureRandom random) {
        return of(random.nextLong(COUNT));
    }

    /** What somebody typed: any case, with spaces or hyphens, I and L for 1, O for 0, full-width characters too. */
    public static Optional<TicketCode> parse(String typed) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char c = plain(typed.charAt(i));
            if (c != ' ') {
                if (ALPHABET.indexOf(c) < 0 || text.length() == LENGTH) {
                    return Optional.empty();
                }
                text.append(c);
            }
        }
        String code = text.toString();
        return code.length() == LENGTH && sum(code) == 0 ? Optional.of(new TicketCode(code)) : Optional.empty();
    }

    /** The number without the check character. */
    public long number() {
        long number = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            number = number << 5 | ALPHABET.indexOf(text.charAt(i));
        }
        return number;
    }

    /** {@code ABCD EFGH}: for people. */
    public String print() {
        return text.substring(0, 4) + " " + text.substring(4);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The character that is meant; a space for what only separates. */
    private static char plain(char typed) {
        char half = typed >= '\uFF01' && typed <= '\uFF5E' ? (char) (typed - 0xFEE0) : typed;
        char upper = half >= 'a' && half <= 'z' ? (char) (half - 32) : half;
        return switch (upper) {
            case 'I', 'L' -> '1';
            case 'O' -> '0';
            case '-', '\u2013', '\u2014', '\u00A0', '\u3000', '\t' -> ' ';
            default -> upper;
        };
    }

    private static int sum(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum = timesX(sum) ^ ALPHABET.indexOf(text.charAt(i));
        }
        return sum;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ POLYNOMIAL;
    }
}
