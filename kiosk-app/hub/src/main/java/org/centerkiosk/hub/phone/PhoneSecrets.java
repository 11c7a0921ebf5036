package org.centerkiosk.hub.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.hub.store.Hints;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/**
 * What the hub signs for itself: links of terminals, forms, addresses of tickets. The secrets lie in the database, so
 * that all instances of a hub have the same and a backup keeps the tickets' addresses good; they open no personal data.
 */
public final class PhoneSecrets {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;
    private final Map<Use, byte[]> known = new ConcurrentHashMap<>();

    /** What a secret is for. */
    enum Use {
        SCAN,
        FORM,
        TICKET
    }

    public PhoneSecrets(HubDatabase database, String centre, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    /** Between the instances that share the secrets. */
    Hints hints() {
        return database.hints();
    }

    /** Whether an enrolled terminal showed that link, and not long ago. */
    boolean isFresh(ScanLink link, Instant now) {
        return link.isFresh(scanKey(link.terminal()), now);
    }

    /** The key with which a terminal makes its links. */
    public byte[] scanKey(String terminal) {
        return hmac(Use.SCAN, "terminal " + terminal);
    }

    /** A text that nobody else can make, in base64url: so many bytes of the HMAC. */
    String mark(Use use, String text, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hmac(use, text), bytes));
    }

    private byte[] hmac(Use use, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret(use), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private byte[] secret(Use use) {
        byte[] secret = known.get(use);
        if (secret == null) {
            // Whoever comes second, also at another instance, takes over what the first has made.
            secret = database.write(handle -> made(handle, use));
            known.put(use, secret);
        }
        return secret;
    }

    private byte[] made(Handle handle, Use use) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        handle.createUpdate("""
            INSERT INTO phone_secret (centre, purpose, secret, made)
            VALUES (:centre, :purpose, :secret, :now) ON CONFLICT DO NOTHING\
            """)
                .bind("centre", centre)
                .bind("purpose", use.name())
                .bind("secret", fresh)
                .bind("now", clock.millis())
                .execute();
        return handle.createQuery("SELECT secret FROM phone_secret WHERE centre = :centre AND purpose = :purpose")
                .bind("centre", centre)
                .bind("purpose", use.name())
                .mapTo(byte[].class)
                .one();
    }
}
