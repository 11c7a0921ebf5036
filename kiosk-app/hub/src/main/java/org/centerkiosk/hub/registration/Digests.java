package org.centerkiosk.hub.registration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Guardian;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks for, in bytes that are the same whenever it comes again, also after an upgrade; every part with its
 * length, so that no two commands look alike.
 */
final class Digests {

    private final StringBuilder text = new StringBuilder();

    private Digests() {}

    static Command of(Sealer sealer, UUID id, String kind, Object... parts) {
        Digests digests = new Digests().add(kind);
        for (Object part : parts) {
            digests.add(part);
        }
        return digests.command(sealer, id, kind);
    }

    static Command of(Sealer sealer, UUID id, String kind, UUID registration, Party party) {
        return new Digests().add(kind).add(registration).add(party).command(sealer, id, kind);
    }

    static Command of(Sealer sealer, SignUp signUp) {
        return new Digests()
                .add("register")
                .add(signUp.target().event())
                .add(signUp.target().originalStart())
                .add(signUp.channel())
                .add(signUp.made())
                .add(signUp.terminal())
                .add(signUp.claim())
                .add(signUp.applicant())
                .command(sealer, signUp.id(), "register");
    }

    private Command command(Sealer sealer, UUID id, String kind) {
        return new Command(id, kind, sealer.digests(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Digests add(Applicant applicant) {
        add(applicant.name());
        add(applicant.phone() == null ? null : applicant.phone().e164());
        add(applicant.party());
        Guardian guardian = applicant.guardian();
        if (guardian != null) {
            add(guardian.name());
            add(guardian.phone() == null ? null : guardian.phone().e164());
            add(guardian.consents());
        }
        Map<String, String> answers = new TreeMap<>(applicant.answers());
        add(answers.size());
        answers.forEach((question, answer) -> add(question).add(answer));
        return add(applicant.consent());
    }

    private Digests add(Party party) {
        List<Attendee> attendees = party.attendees();
        add(attendees.size());
        attendees.forEach(attendee -> add(attendee.name()).add(attendee.born()));
        return this;
    }

    private Digests add(@Nullable Object part) {
        String written = part == null ? "" : part instanceof Claim.Override override ? text(override) : part.toString();
        text.append(part == null ? "-" : String.valueOf(written.length()))
                .append(':')
                .append(written);
        return this;
    }

    /** A set has no order of its own: in the next run of the program it is another. */
    private static String text(Claim.Override override) {
        return override.aside().stream().map(Reason::code).sorted().collect(Collectors.joining(" ")) + ": "
                + override.reason();
    }
}
