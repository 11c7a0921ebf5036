package org.centerkiosk.terminal.publish;

import java.util.List;
import org.centerkiosk.core.edition.Difference;
import org.centerkiosk.core.edition.DifferenceLines;
import org.centerkiosk.core.edition.EditionCheck;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.edition.Finding;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SigningKey;

/** From the content of an edition to a draft at the hub, signed by its author. */
final class DraftSending {

    private final Desk desk;
    private final HubOverview overview;

    DraftSending(Desk desk, HubOverview overview) {
        this.desk = desk;
        this.overview = overview;
    }

    /** Says what speaks against it, and goes no further where that must be mended. */
    void check(EditionContent content, List<Event> published) throws PublishException {
        List<Finding> findings =
                new EditionCheck().check(content, published, desk.clock().instant());
        findings.forEach(finding -> desk.dialogue().warn(finding.toString()));
        if (findings.stream().anyMatch(Finding::blocks)) {
            throw new PublishException(
                    "the edition cannot be published as it is", "mend what blocks it; nothing was sent");
        }
    }

    /** Shows what changes on the screens, and what else is on its way. */
    void show(EditionContent content, List<Event> published) {
        Dialogue dialogue = desk.dialogue();
        dialogue.say("edition " + content.number() + " of " + content.centre() + ": "
                + content.events().size() + " events, " + content.media().size() + " pictures, valid until "
                + content.validUntil() + "; against edition " + overview.edition() + ":");
        DifferenceLines.of(Difference.between(
                        published, content.events(), desk.clock().instant()))
                .forEach(dialogue::say);
        for (HubDraft other : overview.drafts()) {
            if (other.isWaiting()) {
                dialogue.warn("note: draft " + other.draft() + " by " + other.author() + " waits as well"
                        + (other.publishAt() == null ? "" : ", to be published at " + other.publishAt())
                        + "; of drafts of one number the first that is published wins");
            }
        }
    }

    /** Sends pictures and draft, and says what comes next. */
    void send(EditionContent content, List<PublishedPicture> pictures, SigningKey key) throws PublishException {
        Envelope envelope = Envelope.unsigned(DocumentKind.EDITION, EditionWriter.write(content))
                .signedBy(key);
        int sent = 0;
        for (PublishedPicture picture : pictures) {
            if (PublishException.answered(desk.staff().send(picture))) {
                sent++;
            }
        }
        HubDraft draft = PublishException.answered(desk.staff().submit(envelope.bytes()));
        desk.dialogue()
                .say("draft " + draft.draft() + ", to be edition " + draft.number() + ", is at the hub; " + sent
                        + " new pictures were sent");
        int missing = overview.threshold() - draft.persons().size();
        desk.dialogue()
                .say(
                        missing > 0
                                ? "now " + missing + " more of those who may sign: kiosk publish approve "
                                        + draft.draft()
                                : "nobody else needs to sign: kiosk publish approve " + draft.draft()
                                        + " publishes it");
    }
}
