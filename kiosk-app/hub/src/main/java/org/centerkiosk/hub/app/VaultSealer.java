package org.centerkiosk.hub.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.privacy.Sealed;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Sealer;
import org.jspecify.annotations.Nullable;

/** Gives the book what it needs of the vault. */
record VaultSealer(Vault vault, @Nullable ResidentSignUps residents) implements Sealer {

    /** Where no terminal sends anything. */
    VaultSealer(Vault vault) {
        this(vault, null);
    }

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
    public List<byte[]> digests(byte[] content) {
        return vault.digests(content);
    }

    @Override
    public ApplicantReading unseal(byte[] sealed, UUID registration) {
        byte[] clear = vault.unseal(sealed, registration);
        return Optional.ofNullable(residents)
                .flatMap(codes -> codes.read(clear))
                .orElseGet(() -> new ApplicantReading.Read(ApplicantJson.readKept(clear)));
    }
}
