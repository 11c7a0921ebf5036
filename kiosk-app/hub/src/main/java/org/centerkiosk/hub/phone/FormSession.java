package org.centerkiosk.hub.phone;

import com.github.f4b6a3.uuid.UuidCreator;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ties a form to the browser that asked for it, so that no other site can send one in its name. The cookie is a random
 * word that is kept nowhere else; the token in the form is its HMAC with the form's own id and purpose, so that an id
 * that somebody made up is refused, too.
 */
final class FormSession {

    static final String COOKIE = "form";
    static final String TOKEN = "token";
    static final String ID = "id";

    private static final int BYTES = 16;
    private static final Duration LASTS = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PhoneSecrets secrets;

    FormSession(PhoneSecrets secrets) {
        this.secrets = secrets;
    }

    /** The session of this browser; a new one where it has none. */
    String of(Context context) {
        String known = known(context);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String session = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        context.cookie(Visitor.cookie(context, COOKIE, session, (int) LASTS.toSeconds()));
        return session;
    }

    private static @Nullable String known(Context context) {
        String cookie = context.cookie(COOKIE);
        return cookie != null && cookie.matches("[A-Za-z0-9_-]{22}") ? cookie : null;
    }

    /** A fresh id for a form, and for what it becomes (RFC 9562, version 7). */
    static UUID newId(Instant now) {
        return UuidCreator.getTimeOrderedEpoch(now);
    }

    /** What the form of that id and purpose carries. */
    String token(String session, UUID id, String purpose) {
        return secrets.mark(PhoneSecrets.Use.FORM, session + " " + id + " " + purpose, BYTES);
    }

    /** The id of the form that was sent, null where it is not ours, not from this browser, or too old. */
    @Nullable
    UUID sent(Context context, String purpose, Instant now) {
        String session = known(context);
        String given = context.formParam(TOKEN);
        UUID id = id(context.formParam(ID));
        if (session == null || given == null || id == null || now.isAfter(made(id).plus(LASTS))) {
            return null;
        }
        byte[] expected = token(session, id, purpose).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)) ? id : null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            UUID id = text == null ? null : UUID.fromString(text);
            return id != null && id.version() == 7 ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** When a UUIDv7 was made (RFC 9562, 5.7). A form that is sent twice says the same both times. */
    static Instant made(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
