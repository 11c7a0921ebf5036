package org.centerkiosk.hub.privacy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.ticket.Base45;
import org.centerkiosk.hub.privacy.ResidentReading.Refused;
import org.centerkiosk.hub.privacy.ResidentReading.Resident;
import org.centerkiosk.hub.privacy.ResidentReading.Why;
import org.centerkiosk.hub.store.HubDatabase;

/**
 * A resident's own code (出示我的码): name and number, sealed by the hub into a QR code that the resident keeps. The hub
 * keeps no profile, only which codes were revoked. Who finds a code on a lost phone still needs the number's last digits.
 *
 * <p>The text is {@code CKR:} and in Base45 what the vault sealed: version (1 byte), random id (8), end (4, seconds),
 * number (8) and name. With a name of 20 Chinese characters that is 196 characters: a symbol of version 8 at level M
 * holds 221.
 */
public final class ResidentCodes {

    /** The consent is for so long. */
    public static final Duration VALID = Duration.ofDays(365);

    /** Bytes of a name in UTF-8. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_TEXT = 221;
    private static final int VERSION = 1;
    private static final int ID_BYTES = 8;

    private final HubDatabase database;
    private final Vault vault;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public ResidentCodes(HubDatabase database, Vault vault, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    private record Content(String id, Instant expires, String name, PhoneNumber phone) {}

    /**
     * Makes one. The resident asked for it and agreed; each is another code, and none ends another.
     *
     * @throws IllegalArgumentException where the name is blank or longer than {@link #LONGEST_NAME}
     */
    public String issue(String name, PhoneNumber phone) {
        byte[] bytes = name.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + bytes.length + " bytes is not one of 1 to 60");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        byte[] clear = ByteBuffer.allocate(1 + ID_BYTES + Integer.BYTES + Long.BYTES + bytes.length)
                .put((byte) VERSION)
                .put(id)
                .putInt((int) clock.instant().plus(VALID).getEpochSecond())
                .putLong(Long.parseLong(phone.e164().substring(1)))
                .put(bytes)
                .array();
        return CodeSignUp.PREFIX + Base45.encode(vault.sealResident(clear));
    }

    /**
     * Reads one that is shown, with the last four digits that its owner typed. Whoever calls limits the attempts.
     *
     * @param text as it was scanned
     */
    public ResidentReading read(String text, String lastFour) {
        Optional<Content> found = open(text);
        if (found.isEmpty()) {
            return new Refused(Why.UNKNOWN);
        }
        Content content = found.get();
        if (!clock.instant().isBefore(content.expires())) {
            return new Refused(Why.EXPIRED);
        }
        if (isRevoked(content.id())) {
            return new Refused(Why.REVOKED);
        }
        return content.phone().lastFour().equals(lastFour)
                ? new Resident(content.name(), content.phone())
                : new Refused(Why.WRONG_DIGITS);
    }

    /** Ends one for good; who has it may do so. False where it is none. */
    public boolean revoke(String text) {
        Optional<Content> found = open(text);
        found.ifPresent(content -> database.update(handle -> {
            handle.createUpdate("DELETE FROM resident_code_revoked WHERE centre = :centre AND expires <= :now")
                    .bind("centre", vault.centre())
                    .bind("now", clock.millis())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO resident_code_revoked (centre, id, expires) VALUES (:centre, :id, :expires)
                            ON CONFLICT (centre, id) DO NOTHING""")
                    .bind("centre", vault.centre())
                    .bind("id", content.id())
                    .bind("expires", content.expires().toEpochMilli())
                    .execute();
        }));
        return found.isPresent();
    }

    private boolean isRevoked(String id) {
        return database.read(handle -> handle.createQuery(
                                "SELECT count(*) FROM resident_code_revoked WHERE centre = :centre AND id = :id")
                        .bind("centre", vault.centre())
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    private Optional<Content> open(String text) {
        if (!text.startsWith(CodeSignUp.PREFIX) || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(CodeSignUp.PREFIX.length()))
                .flatMap(vault::openResident)
                .flatMap(ResidentCodes::content);
    }

    /** The vault made it, so it is as it should be, unless a later version did. */
    private static Optional<Content> content(byte[] clear) {
        ByteBuffer in = ByteBuffer.wrap(clear);
        try {
            if (in.get() != VERSION) {
                return Optional.empty();
            }
            byte[] id = new byte[ID_BYTES];
            in.get(id);
            Instant expires = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
            PhoneNumber phone = new PhoneNumber("+" + in.getLong());
            String name = new String(Arrays.copyOfRange(clear, in.position(), clear.length), StandardCharsets.UTF_8);
            return Optional.of(new Content(HexFormat.of().formatHex(id), expires, name, phone));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
