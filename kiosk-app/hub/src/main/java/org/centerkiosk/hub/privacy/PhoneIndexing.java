package org.centerkiosk.hub.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.PhoneNumber;
import org.jdbi.v3.core.Handle;

/**
 * Writes the index of every number anew, with the key that is the first now: it finds only what that one wrote. What a key
 * that is gone has sealed cannot be read, and is not found by its number any more.
 */
final class PhoneIndexing {

    private final Vault vault;

    /** @param vault with the new key */
    PhoneIndexing(Vault vault) {
        this.vault = vault;
    }

    /** In one transaction with the proof of the key; nobody writes meanwhile. Says how many it wrote. */
    int run(Handle handle) {
        List<Map.Entry<UUID, byte[]>> all = handle.createQuery("""
                        SELECT id, applicant FROM registration
                        WHERE centre = :centre AND applicant IS NOT NULL AND phone_index IS NOT NULL""")
                .bind("centre", vault.centre())
                .map((row, context) -> Map.entry(UUID.fromString(row.getString(1)), row.getBytes(2)))
                .list();
        int written = 0;
        for (Map.Entry<UUID, byte[]> one : all) {
            Optional<PhoneNumber> phone = phone(one.getKey(), one.getValue());
            phone.ifPresent(number -> write(handle, one.getKey(), vault.phoneIndex(number.e164())));
            written += phone.isPresent() ? 1 : 0;
        }
        // They are good for minutes; who waits for one asks for another.
        handle.createUpdate("DELETE FROM number_code WHERE centre = :centre")
                .bind("centre", vault.centre())
                .execute();
        return written;
    }

    private Optional<PhoneNumber> phone(UUID id, byte[] sealed) {
        try {
            return vault.open(new Sealed(sealed), id)
                    .flatMap(clear ->
                            Optional.ofNullable(ApplicantJson.readKept(clear).phone()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void write(Handle handle, UUID id, byte[] index) {
        for (String sql :
                List.of("UPDATE registration SET phone_index = :index WHERE centre = :centre AND id = :id", """
                UPDATE registration_seat SET sole_phone = :index
                WHERE centre = :centre AND registration = :id AND sole_phone IS NOT NULL""")) {
            handle.createUpdate(sql)
                    .bind("index", index)
                    .bind("centre", vault.centre())
                    .bind("id", id.toString())
                    .execute();
        }
    }
}
