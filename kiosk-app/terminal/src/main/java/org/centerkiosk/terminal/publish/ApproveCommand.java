package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.centerkiosk.core.edition.Difference;
import org.centerkiosk.core.edition.DifferenceLines;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk publish approve N}: the second person. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "shows what a draft changes, signs it as the second person and publishes it, now or at a time")
final class ApproveCommand implements Callable<Integer> {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(367);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SigningOptions options = new SigningOptions();

    @Parameters(paramLabel = "N", description = "the draft, as kiosk publish list shows it")
    private int number;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "publish it then, such as 2026-12-01T08:00+08:00 or 2026-12-01T08:00 in this machine's zone")
    private @Nullable Instant at;

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), options.hub(), this::approve);
    }

    private void approve(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        HubDraft draft = PublishException.answered(desk.staff().draft(number));
        Editions editions = new Editions(desk);
        Editions.Opened opened = editions.draft(number);
        requireSound(opened.content(), overview, desk.clock().instant());
        Dialogue dialogue = desk.dialogue();
        dialogue.say("draft " + draft.draft() + " by " + draft.author() + ", to be edition " + draft.number()
                + ", signed by " + String.join(", ", draft.persons()) + "; against edition " + overview.edition()
                + ":");
        DifferenceLines.of(Difference.between(
                        editions.publishedEvents(overview.edition()),
                        opened.content().events(),
                        desk.clock().instant()))
                .forEach(dialogue::say);
        boolean isSigned = draft.persons().size() >= overview.threshold();
        dialogue.confirm(isSigned ? "publish it?" : "sign it?", options.yes);
        Signature signature = isSigned ? null : sign(opened.envelope(), desk);
        report(PublishException.answered(desk.staff().approve(number, signature, at)), overview, dialogue);
    }

    /** A hub that was broken into must not get a signature under a number or a time that locks everybody out. */
    private static void requireSound(EditionContent content, HubOverview overview, Instant now)
            throws PublishException {
        if (content.number() != overview.edition() + 1 || !content.centre().equals(overview.centre())) {
            throw new PublishException(
                    "the draft says edition " + content.number() + " of " + content.centre() + ", but edition "
                            + (overview.edition() + 1) + " of " + overview.centre() + " is next",
                    "do not sign it; make a new draft");
        }
        if (content.issued().isAfter(now.plus(CLOCK_TOLERANCE))
                || content.validUntil().isAfter(now.plus(LONGEST_VALIDITY))) {
            throw new PublishException(
                    "the draft was issued at " + content.issued() + " and is valid until " + content.validUntil()
                            + ", but here it is " + now,
                    "check this machine's clock; if it is right, do not sign the draft, make a new one");
        }
    }

    private Signature sign(Envelope envelope, Desk desk) throws PublishException {
        SigningKey key = options.key().open(options.hub().account(), desk.dialogue());
        return Envelope.unsigned(envelope.kind(), envelope.payload())
                .signedBy(key)
                .signatures()
                .getFirst();
    }

    private static void report(HubDraft draft, HubOverview overview, Dialogue dialogue) {
        if (draft.isPublished()) {
            dialogue.say("edition " + draft.number() + " is published");
        } else if (draft.isScheduled()) {
            dialogue.say("edition " + draft.number() + " will be published at " + draft.publishAt());
        } else {
            dialogue.say("signed; " + (overview.threshold() - draft.persons().size()) + " more must sign draft "
                    + draft.draft());
        }
    }
}
