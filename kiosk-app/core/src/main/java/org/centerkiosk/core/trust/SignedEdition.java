package org.centerkiosk.core.trust;

import java.util.List;

/**
 * An edition that was verified.
 *
 * @param payload the JSON-LD that was signed; not modified
 * @param sha256 of the whole envelope
 * @param signers who signed it
 */
public record SignedEdition(EditionHead head, byte[] payload, String sha256, List<Signer> signers) {

    public SignedEdition {
        signers = List.copyOf(signers);
    }
}
