package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.PublicSource;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.hub.HubOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk publish rollback N}: the numbers go on, the content goes back. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "makes a draft of a new edition with the content of an earlier one; a second person approves it")
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Parameters(paramLabel = "N", description = "the edition, as kiosk publish list shows it")
    private int number;

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), author.hub(), this::rollBack);
    }

    private void rollBack(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        Editions editions = new Editions(desk);
        EditionContent old = editions.published(number).content();
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        EditionContent content = new EditionContent(
                overview.edition() + 1,
                old.centre(),
                now,
                now.plus(Duration.ofDays(author.validDays)),
                old.venues(),
                PublicSource.in(old.events()),
                old.media());
        DraftSending sending = new DraftSending(desk, overview);
        List<Event> published = editions.publishedEvents(overview.edition());
        sending.check(content, published);
        sending.show(content, published);
        desk.dialogue().confirm("sign it and send it as a draft?", author.yes);
        sending.send(content, List.of(), author.key().open(author.hub().account(), desk.dialogue()));
    }
}
