package org.centerkiosk.core.signup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a sign-up or a change of one is refused. The texts for visitors are in {@code refusals_zh.properties}. */
public enum Reason {
    FULL(true),
    WAITING_LIST_FULL(true),
    NOT_YET_OPEN(true),
    CLOSED(true),
    WALK_IN_ONLY(true),
    LOTTERY(false),
    NO_SIGN_UP(false),
    WRONG_SCOPE(true),
    CANCELLED(false),
    POSTPONED(false),
    STARTED(true),
    OVER(false),
    PARTY_TOO_LARGE(true),
    TOO_YOUNG(true),
    TOO_OLD(true),
    BIRTH_DATE_MISSING(true),
    BIRTH_DATE_INVALID(false),
    GUARDIAN_MISSING(false),
    GUARDIAN_CONSENT_MISSING(false),
    ALREADY_REGISTERED(true),
    OVERLAP(true),
    NO_SHOWS(true),
    ANSWER_MISSING(true),
    ANSWER_INVALID(false),
    NAME_MISSING(false),
    NAME_INVALID(false),
    PHONE_MISSING(false),
    PHONE_INVALID(false),
    CONSENT_MISSING(false),
    UNKNOWN_EVENT(false),
    UNKNOWN_SESSION(false),
    UNKNOWN_REGISTRATION(false),
    ID_REUSED(false),
    FINAL(false),
    LEASE_UNKNOWN(false),
    LEASE_SPENT(false),
    HOLD_GONE(false),
    OFFER_GONE(false),
    STILL_EXPECTED(false),
    CODE_UNKNOWN(false),
    CODE_EXPIRED(false),
    CODE_DIGITS(false),
    NOT_YOURS(false),
    STAFF_ONLY(false);

    private final boolean staffMay;

    Reason(boolean staffMay) {
        this.staffMay = staffMay;
    }

    /** Whether staff may set it aside, with a reason of their own. What the law or the facts say nobody sets aside. */
    public boolean mayBeOverridden() {
        return staffMay;
    }

    /** Stable, for programs and for staff: {@code waiting-list-full}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of that code; none where this version knows no such reason. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
