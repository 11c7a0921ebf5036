package org.centerkiosk.hub.app;

import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.privacy.Sealed;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Sealer;

/** Gives the book what it needs of the vault. */
record VaultSealer(Vault vault) implements Sealer {

    @Override
    public byte[] seal(Applicant applicant, UUID registration) {
        return vault.seal(ApplicantJson.write(applicant), registration).bytes();
    }

    @Override
    public Applicant open(byte[] sealed, UUID registration) {
        byte[] clear = vault.open(new Sealed(sealed), registration)
                .orElseThrow(() -> new IllegalStateException("what registration " + registration
                        + " says of people does not open with the vault's keys; restore them from the backup"));
        return ApplicantJson.readKept(clear);
    }

    @Override
    public byte[] phoneIndex(PhoneNumber phone) {
        return vault.phoneIndex(phone.e164());
    }

    @Override
    public byte[] digest(byte[] content) {
        return vault.digest(content);
    }

    @Override
    public Applicant unseal(byte[] sealed, UUID registration) {
        return ApplicantJson.readKept(vault.unseal(sealed, registration));
    }
}
