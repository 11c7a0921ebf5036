package org.centerkiosk.hub.privacy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person may ask for (PIPL, articles 45 and 47): all that is known of a phone number, and that it be erased. */
public final class People {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HubDatabase database;
    private final PersonRows rows;
    private final Sealer sealer;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ForgetListener listener;

    public People(
            HubDatabase database,
            String centre,
            Sealer sealer,
            AuditLog audit,
            InstantSource clock,
            ForgetListener listener) {
        this.database = database;
        this.rows = new PersonRows(centre);
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
        this.listener = listener;
    }

    /** All that is kept under a number, as JSON; the audit log says that it was read, and not whose it is. */
    public byte[] export(PhoneNumber phone, String actor) {
        byte[] index = sealer.phoneIndex(phone);
        List<PersonRow> found = database.write(handle -> {
            List<PersonRow> of = rows.ofPhone(handle, index);
            audit.append(handle, actor, "person.export", of.size() + " registrations", ids(of));
            return of;
        });
        ObjectNode root = JSON.createObjectNode();
        root.put("phone", phone.e164());
        root.put("exported", clock.instant().toString());
        ArrayNode all = root.putArray("registrations");
        found.forEach(row -> write(row, all.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** The number of a registration, for whoever has something to tell; empty where there is none any more. */
    public Optional<PhoneNumber> phone(UUID registration) {
        return database.read(handle -> rows.find(handle, registration))
                .flatMap(row ->
                        Optional.ofNullable(sealer.open(row.sealed(), row.id()).phone()));
    }

    /**
     * Overwrites all that is kept under a number. Registrations stay as they are, without a person: seats are given back
     * by cancelling them first.
     *
     * @return the registrations, for whoever has to tell
     */
    public List<UUID> erase(PhoneNumber phone, String actor) {
        byte[] index = sealer.phoneIndex(phone);
        List<UUID> erased = database.write(handle -> {
            List<PersonRow> of = rows.ofPhone(handle, index);
            for (PersonRow row : of) {
                rows.shred(handle, row.id(), clock.instant());
                listener.forgotten(handle, row.id());
            }
            audit.append(handle, actor, "person.erase", of.size() + " registrations", ids(of));
            return of.stream().map(PersonRow::id).toList();
        });
        database.forgetDeleted();
        return erased;
    }

    private static String ids(List<PersonRow> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(row -> ids.add(row.id().toString()));
        return String.join(" ", ids);
    }

    private void write(PersonRow row, ObjectNode node) {
        node.put("id", row.id().toString())
                .put("code", row.code())
                .put("event", row.event())
                .put("status", row.status())
                .put("party", row.party())
                .put("made", row.made().toString())
                .put("channel", row.channel());
        if (row.start() != null) {
            node.put("originalStart", row.start().toString());
        }
        try {
            node.set("applicant", ApplicantJson.tree(sealer.open(row.sealed(), row.id())));
        } catch (IllegalArgumentException | IllegalStateException e) {
            node.put("applicant", "sealed with a key that is gone: nobody can read it");
        }
    }
}
