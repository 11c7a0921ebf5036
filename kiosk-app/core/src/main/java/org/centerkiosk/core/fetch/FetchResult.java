package org.centerkiosk.core.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. */
public sealed interface FetchResult {

    /**
     * The content, whole and within its limits.
     *
     * @param contentType as the server says it, null where it does not
     * @param body decompressed; not modified
     * @param validators for the next request
     * @param serverTime the server's clock, null where it does not say
     */
    record Fetched(
            @Nullable String contentType,
            byte[] body,
            Validators validators,
            @Nullable Instant serverTime) implements FetchResult {}

    /**
     * What is at hand is still current.
     *
     * @param validators for the next request
     * @param serverTime the server's clock, null where it does not say
     */
    record NotModified(Validators validators, @Nullable Instant serverTime) implements FetchResult {}

    /**
     * Nothing new can be had at present.
     *
     * @param what what is wrong, with the address, in English for staff
     * @param remedy what to do about it
     * @param retryAfter how long the server asks to be left alone (RFC 9110, 10.2.3), null where it does not
     */
    record Failed(
            Reason reason,
            String what,
            String remedy,
            @Nullable Duration retryAfter) implements FetchResult {

        public Failed(Reason reason, String what, String remedy) {
            this(reason, what, remedy, null);
        }
    }

    /** Why nothing could be had. */
    enum Reason {
        /** The name has no address; also without any network. */
        UNKNOWN_HOST,
        /** Nobody accepts the connection, or it breaks before an answer. */
        UNREACHABLE,
        /** Too slow, however much of it came. */
        TIMED_OUT,
        /** No secure connection: certificate, protocol, or this machine's clock. */
        INSECURE,
        /** The body ended early. */
        CUT_OFF,
        /** 5xx, or asked to come back later. */
        SERVER_ERROR,
        /** 404, 410, or no such file. */
        NOT_FOUND,
        /** Credentials are missing or wrong, or the file may not be read. */
        REFUSED,
        /** A loop, too many, or one that may not be followed. */
        REDIRECTS,
        /** More bytes than the limit. */
        TOO_LARGE,
        /** An answer that HTTP does not allow or that was not asked for. */
        UNEXPECTED,
        /** The local file or folder cannot be used as it is. */
        UNUSABLE_FILE;

        /** Whether this is the network's fault rather than the content's: what visitors know as "offline". */
        public boolean isOffline() {
            return switch (this) {
                case UNKNOWN_HOST, UNREACHABLE, TIMED_OUT, INSECURE, CUT_OFF, SERVER_ERROR -> true;
                case NOT_FOUND, REFUSED, REDIRECTS, TOO_LARGE, UNEXPECTED, UNUSABLE_FILE -> false;
            };
        }
    }
}
