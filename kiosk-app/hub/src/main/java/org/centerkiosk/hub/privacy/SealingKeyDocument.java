package org.centerkiosk.hub.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.ServedDocument;
import org.jspecify.annotations.Nullable;

/** {@code /v1/sealing-key}: with what terminals seal for the hub. Signed anew every day. */
public final class SealingKeyDocument {

    /** A terminal that was off for so long fetches another before it seals. */
    private static final Duration VALID = Duration.ofDays(30);

    private static final Duration EVERY = Duration.ofDays(1);

    private final Vault vault;
    private final SigningKey onlineKey;
    private final InstantSource clock;
    private volatile @Nullable Made made;

    private record Made(Instant issued, ServedDocument document) {}

    public SealingKeyDocument(Vault vault, SigningKey onlineKey, InstantSource clock) {
        this.vault = vault;
        this.onlineKey = onlineKey;
        this.clock = clock;
    }

    public PublicDocument document() {
        return new PublicDocument(
                "/v1/sealing-key",
                "sealing key",
                PublicDocument.REVALIDATED,
                (request, number) -> Optional.of(current().document()));
    }

    private Made current() {
        Instant now = clock.instant();
        Made current = made;
        // Also where the clock went back: what is from the future is refused everywhere.
        if (current == null
                || current.issued().isAfter(now)
                || !now.isBefore(current.issued().plus(EVERY))) {
            Instant issued = now.truncatedTo(ChronoUnit.MILLIS);
            SealingKey key = new SealingKey(vault.centre(), issued, issued.plus(VALID), vault.sealingKeyset());
            byte[] bytes = Envelope.unsigned(DocumentKind.SEALING_KEY, key.payload())
                    .signedBy(onlineKey)
                    .bytes();
            current = new Made(issued, ServedDocument.of(bytes));
            made = current;
        }
        return current;
    }
}
