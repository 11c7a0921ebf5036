package org.centerkiosk.hub.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.store.HubDatabase;

/** Registrations as the book writes them, and a sealer that holds name and number alone. */
record BookOfPeople(HubDatabase database, Vault vault) implements Sealer {

    static final String CENTRE = "c";

    /** Adds a registration whose last session ends then. */
    UUID add(int n, String name, String phone, Instant over) {
        UUID id = new UUID(0, n);
        PhoneNumber number = new PhoneNumber(phone);
        byte[] index = phoneIndex(number);
        byte[] sealed = seal(new Applicant(name, number, Party.of(1), null, Map.of("q", "答案"), true), id);
        database.update(handle -> {
            handle.createUpdate("""
                            INSERT INTO registration (centre, id, code, event, channel, status, party, seats, made,
                                received, made_by, applicant, phone_index, over_at, revision, changed)
                            VALUES ('c', :id, :code, :event, 'DESK', 'RESERVED', 1, 1, 0, 0, 'x', :sealed, :index,
                                :over, 1, 0)""")
                    .bind("id", id.toString())
                    .bind("code", TicketCode.of(n).text())
                    .bind("event", "event-" + n % 2)
                    .bind("sealed", sealed)
                    .bind("index", index)
                    .bind("over", over.toEpochMilli())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO registration_seat (centre, registration, event, original_start, seats, state,
                                arrival, sole_phone)
                            VALUES ('c', :id, :event, 0, 1, 'HELD', :n, :index)""")
                    .bind("id", id.toString())
                    .bind("event", "event-" + n % 2)
                    .bind("n", n)
                    .bind("index", index)
                    .execute();
        });
        return id;
    }

    byte[] sealed(UUID id) {
        return database.read(
                handle -> new PersonRows(CENTRE).find(handle, id).orElseThrow().sealed());
    }

    @Override
    public byte[] seal(Applicant applicant, UUID registration) {
        String phone = applicant.phone() == null ? "" : applicant.phone().e164();
        return vault.seal((applicant.name() + "\n" + phone).getBytes(UTF_8), registration)
                .bytes();
    }

    @Override
    public Applicant open(byte[] sealed, UUID registration) {
        String[] parts = new String(
                        vault.open(new Sealed(sealed), registration)
                                .orElseThrow(() -> new IllegalArgumentException("sealed with another key")),
                        UTF_8)
                .split("\n");
        return new Applicant(parts[0], new PhoneNumber(parts[1]), Party.of(1), null, Map.of("q", "答案"), true);
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
    public ApplicantReading unseal(byte[] sealed, UUID registration) {
        return new ApplicantReading.Read(open(sealed, registration));
    }
}
