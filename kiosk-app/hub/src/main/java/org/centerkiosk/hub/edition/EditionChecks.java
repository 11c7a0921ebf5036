package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.TrustRole;
import org.jdbi.v3.core.Handle;

/** What must be true of an edition before it is kept, and again before it is published. */
final class EditionChecks {

    /** How far ahead the clock of a signer may be; what is signed moves the trusted time of every terminal. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final MediaRows media;

    EditionChecks(MediaRows media) {
        this.media = media;
    }

    /** The people who signed it. */
    List<String> check(
            Handle handle, TrustedRoot root, Publication publication, Envelope envelope, EditionHead head, Instant now)
            throws Declining {
        root.checkInForce(now);
        if (!head.centre().equals(root.root().centre())) {
            throw new Declining(
                    Objection.WRONG_CENTRE,
                    "the edition is of centre " + head.centre() + ", this is the hub of "
                            + root.root().centre());
        }
        checkNumber(head.number(), publication);
        checkTimes(head, now);
        List<String> persons = root.persons(envelope, TrustRole.EDITION);
        for (MediaFile file : head.media()) {
            checkMedia(handle, file);
        }
        return persons;
    }

    static void checkNumber(int number, Publication publication) throws Declining {
        int next = publication.edition() + 1;
        if (number < next) {
            throw new Declining(
                    Objection.STALE,
                    "the draft was to be edition " + number + ", but edition " + publication.edition()
                            + " was published meanwhile");
        }
        if (number > next) {
            throw new Declining(
                    Objection.STALE, "the draft was to be edition " + number + ", but the next one is " + next);
        }
    }

    private static void checkTimes(EditionHead head, Instant now) throws Declining {
        if (head.issued().isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new Declining(
                    Objection.CLOCK, "the edition was issued at " + head.issued() + ", but here it is " + now);
        }
        if (!now.isBefore(head.validUntil())) {
            throw new Declining(Objection.EXPIRED, "the edition was valid until " + head.validUntil());
        }
    }

    private void checkMedia(Handle handle, MediaFile file) throws Declining {
        Optional<MediaFile> known = media.find(handle, file.sha256());
        if (known.isEmpty()) {
            throw new Declining(Objection.MEDIA_MISSING, "the picture " + file.sha256() + " is not at the hub");
        }
        if (!known.get().equals(file)) {
            throw new Declining(
                    Objection.MEDIA_MISSING,
                    "the picture " + file.sha256() + " is " + known.get() + " at the hub, not " + file);
        }
    }
}
