package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.http.Buckets;
import org.jspecify.annotations.Nullable;

/**
 * How often a phone may ask. A whole centre stands behind one address, and 2,000 phones come within seconds: what an
 * address may is therefore wide, and what keeps out who tries numbers or codes is the limit of each number, of each code
 * and of each browser. Kept in memory alone, by instance: where several share the work, each allows as much. What opens
 * something by guessing, a code that was sent, is counted in the database besides.
 */
final class PhoneLimits {

    private static final int NUMBERS = 50_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Sign-ups with one number: a family's afternoon, not a list of one's acquaintances. */
    private static final int PER_NUMBER = 6;
    /** Wrong last digits at one code: 10,000 would open it. */
    private static final int PER_CODE = 5;
    /** Codes that are sent to one number: each is a message that costs, and that may wake somebody. */
    private static final int CODES_PER_NUMBER = 3;

    private final Map<What, Buckets> addresses = new EnumMap<>(What.class);
    private final Map<What, Buckets> sessions = new EnumMap<>(What.class);
    private final Buckets numbers;
    private final Buckets codes;
    private final Buckets sentTo;

    /** What is counted. */
    enum What {
        SIGN_UP,
        LOOK_UP,
        MY_CODE,
        CODE
    }

    /**
     * @param signUpsPerMinute from one address
     */
    PhoneLimits(int signUpsPerMinute, InstantSource clock) {
        for (What what : What.values()) {
            int perMinute = what == What.SIGN_UP ? signUpsPerMinute : Math.max(1, signUpsPerMinute / 20);
            addresses.put(what, new Buckets(perMinute, MINUTE, 10_000, clock));
            sessions.put(what, new Buckets(20, MINUTE.multipliedBy(10), NUMBERS, clock));
        }
        numbers = new Buckets(PER_NUMBER, HOUR, NUMBERS, clock);
        codes = new Buckets(PER_CODE, HOUR, NUMBERS, clock);
        sentTo = new Buckets(CODES_PER_NUMBER, HOUR, NUMBERS, clock);
    }

    /** Whether this address or this browser asks too often; it is told so, and when to come again. */
    boolean isTooMany(Context context, What what, String session) {
        Duration address = Objects.requireNonNull(addresses.get(what)).take(Buckets.network(context.ip()));
        Duration browser = Objects.requireNonNull(sessions.get(what)).take(session);
        Duration wait = address.compareTo(browser) > 0 ? address : browser;
        if (wait.isPositive()) {
            context.header("Retry-After", String.valueOf(wait.toSeconds()));
        }
        return wait.isPositive();
    }

    /** Whether somebody tries this number too often. */
    boolean isTooMany(@Nullable PhoneNumber number) {
        return number != null && numbers.take(number.e164()).isPositive();
    }

    /** Whether that number was sent enough codes, if it was sent any: what is counted is who asks. */
    boolean isTooManyCodes(PhoneNumber number) {
        return sentTo.take(number.e164()).isPositive();
    }

    /** Whether somebody guesses at this code; what is right gets its token back. */
    boolean isGuessed(String code) {
        return codes.take(code).isPositive();
    }

    void wasRight(String code) {
        codes.giveBack(code);
    }
}
