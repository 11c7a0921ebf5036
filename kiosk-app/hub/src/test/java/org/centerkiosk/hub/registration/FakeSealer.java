package org.centerkiosk.hub.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.PhoneNumber;

/** Keeps in memory what it was given, so that the database of a test holds nothing personal either. */
public final class FakeSealer implements Sealer {

    private final Map<String, Applicant> sealed = new ConcurrentHashMap<>();

    @Override
    public byte[] seal(Applicant applicant, UUID registration) {
        String key = registration + " " + UUID.randomUUID();
        sealed.put(key, applicant);
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Applicant open(byte[] key, UUID registration) {
        String text = new String(key, StandardCharsets.UTF_8);
        if (!text.startsWith(registration.toString())) {
            throw new IllegalStateException("it was sealed for another registration");
        }
        return Objects.requireNonNull(sealed.get(text));
    }

    @Override
    public byte[] phoneIndex(PhoneNumber phone) {
        return digest(phone.e164().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ApplicantReading unseal(byte[] key, UUID registration) {
        if (!sealed.containsKey(new String(key, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("it was sealed for nobody here");
        }
        return new ApplicantReading.Read(open(key, registration));
    }
}
