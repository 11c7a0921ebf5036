package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.PublicSource;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk publish FILE…}: makes the next edition of schedules, and sends it to the hub as a draft. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "makes a draft of the next edition from schedules (.ics, .csv, .xlsx, JSON-LD; files, folders, addresses),"
                    + " shows what changes, signs it and sends it to the hub; a second person then approves it",
            "exits 0 when it is done, 1 where something is wrong, 2 for a mistake on the command line"
        },
        subcommands = {
            ApproveCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            WithdrawCommand.class,
            RollbackCommand.class,
            TakeoverCommand.class,
            KeyCommand.class
        })
public final class PublishCommand implements Callable<Integer> {

    /** Longer than a screen looks ahead, so that the last day of an edition still has a month before it. */
    private static final int DAYS_AHEAD = 31;

    private static final int MOST_DAYS = 366;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Option(
            names = "--venue",
            paramLabel = "ID",
            description = "the files hold the events of this venue and those below it; all others stay as published")
    private @Nullable String venue;

    @Option(names = "--zone", paramLabel = "ZONE", description = "of times without a zone (default: the venue's)")
    private @Nullable ZoneId zone;

    @Option(
            names = "--accept-errors",
            description = "publish although events or sessions of the files had to be left out")
    private boolean acceptErrors;

    @Override
    public Integer call() {
        if (feeds.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "say which schedules to publish, or what to do: kiosk publish --help");
        }
        if (author.validDays < 1 || author.validDays > MOST_DAYS) {
            throw new ParameterException(spec.commandLine(), "--valid-days is 1 to " + MOST_DAYS);
        }
        return Desk.open(spec.commandLine(), author.hub(), this::publish);
    }

    private void publish(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant validUntil = now.plus(Duration.ofDays(author.validDays));
        List<FeedSource> sources = feeds.sources(author.hub().config());
        Schedule schedule = Schedule.read(sources, window(now, validUntil), desk.clock());
        VenueTree tree = VenueTree.of(overview.venues());
        Editions editions = new Editions(desk);
        List<Event> published = editions.publishedEvents(overview.edition());
        List<MediaFile> known = overview.edition() == 0
                ? List.of()
                : editions.published(overview.edition()).content().media();
        List<Event> events = new VenueShare(tree, venue).merge(schedule.events(), published);
        Pictures pictures = Pictures.of(events, sources, known, desk.clock());
        EditionContent content = new EditionContent(
                overview.edition() + 1,
                overview.centre(),
                now,
                validUntil,
                tree.all(),
                PublicSource.in(pictures.events()),
                pictures.media());
        List<Problem> problems = new ArrayList<>(schedule.problems());
        problems.addAll(pictures.problems());
        check(problems, desk.dialogue());
        DraftSending sending = new DraftSending(desk, overview);
        sending.check(content, published);
        sending.show(content, published);
        desk.dialogue().confirm("sign it and send it as a draft?", author.yes);
        sending.send(content, pictures.made(), author.key().open(author.hub().account(), desk.dialogue()));
    }

    private FeedWindow window(Instant now, Instant validUntil) {
        ZoneId days = zone == null ? author.hub().config().venue().zone() : zone;
        Instant from = now.atZone(days).toLocalDate().atStartOfDay(days).toInstant();
        return new FeedWindow(from, validUntil.plus(Duration.ofDays(DAYS_AHEAD)), days, now);
    }

    private void check(List<Problem> problems, Dialogue dialogue) throws PublishException {
        problems.forEach(problem -> dialogue.warn(problem.toString()));
        long fatal = problems.stream()
                .filter(problem -> problem.severity() == Severity.FATAL)
                .count();
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (fatal > 0) {
            throw new PublishException(
                    fatal + " schedules cannot be used", "mend what is said above; nothing was sent");
        }
        if (errors > 0 && !acceptErrors) {
            throw new PublishException(
                    "events would be missing: " + errors + " errors",
                    "mend what is said above, or add --accept-errors; nothing was sent");
        }
    }
}
