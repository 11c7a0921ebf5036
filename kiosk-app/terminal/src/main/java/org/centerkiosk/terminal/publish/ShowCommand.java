package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.feed.SessionLines;
import org.centerkiosk.core.hub.HubOverview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk publish show [N]}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "a draft, or what is published: its head, its venues and a JSON object a line for each session")
final class ShowCommand implements Callable<Integer> {

    private static final Duration EVERYTHING = Duration.ofDays(3660);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(paramLabel = "N", arity = "0..1", description = "a draft (default: the published edition)")
    private @Nullable Integer number;

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), hub, this::show);
    }

    private void show(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        Dialogue dialogue = desk.dialogue();
        for (Venue venue : overview.venues()) {
            dialogue.say("venue " + venue.id() + "  " + venue.name().zh()
                    + (venue.parent() == null ? "" : "  below " + venue.parent()));
        }
        if (number != null) {
            dialogue.say(ListCommand.line(PublishException.answered(desk.staff().draft(number))));
            show(new Editions(desk).draft(number).content(), dialogue);
        } else if (overview.edition() > 0) {
            show(new Editions(desk).published(overview.edition()).content(), dialogue);
        } else {
            dialogue.say("nothing is published yet");
        }
    }

    private static void show(EditionContent content, Dialogue dialogue) {
        dialogue.say("edition " + content.number() + "  issued " + content.issued() + ", valid until "
                + content.validUntil() + ", " + content.events().size() + " events, "
                + content.media().size() + " pictures");
        SessionLines.of(
                        Programme.of(content.events()),
                        content.issued().minus(EVERYTHING),
                        content.validUntil().plus(EVERYTHING))
                .forEach(dialogue::say);
    }
}
