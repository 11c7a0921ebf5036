package org.centerkiosk.terminal.publish;

import java.util.concurrent.Callable;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiosk publish list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "the drafts and editions of the hub, newest first")
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), hub, ListCommand::list);
    }

    private static void list(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        Dialogue dialogue = desk.dialogue();
        dialogue.say("centre " + overview.centre() + ", edition " + overview.edition() + ", takeover "
                + overview.takeover() + "; " + overview.threshold() + " people sign");
        for (HubDraft draft : overview.drafts()) {
            dialogue.say(line(draft));
        }
        for (HubOverview.Past edition : overview.editions()) {
            dialogue.say("edition " + edition.number() + "  published " + edition.published() + " from draft "
                    + edition.draft() + "  " + edition.sha256());
        }
    }

    static String line(HubDraft draft) {
        StringBuilder line = new StringBuilder("draft " + draft.draft() + "  " + draft.state() + "  edition "
                + draft.number() + " by " + draft.author() + " at " + draft.created() + ", signed by "
                + String.join(", ", draft.persons()));
        if (draft.publishAt() != null) {
            line.append(", to be published at ").append(draft.publishAt());
        }
        if (draft.decided() != null) {
            line.append("; decided at ").append(draft.decided());
        }
        if (draft.decidedBy() != null) {
            line.append(" by ").append(draft.decidedBy());
        }
        return draft.reason() == null
                ? line.toString()
                : line.append(": ").append(draft.reason()).toString();
    }
}
