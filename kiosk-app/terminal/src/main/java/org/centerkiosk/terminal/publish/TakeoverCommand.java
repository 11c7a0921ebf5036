package org.centerkiosk.terminal.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Takeover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code kiosk publish takeover}: a notice that interrupts the screens, and its withdrawal. */
@Command(
        name = "takeover",
        mixinStandardHelpOptions = true,
        description = {
            "interrupts the screens with a notice, at once, signed by you alone; --withdraw takes back what is on",
            "for an evacuation: kiosk publish takeover --leave --headline 请立即离开 --text 请从最近的出口离开。 --as NAME"
        })
final class TakeoverCommand implements Callable<Integer> {

    private static final LocalText WITHDRAWN = new LocalText("已解除", "Withdrawn");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SigningOptions options = new SigningOptions();

    @Option(names = "--headline", paramLabel = "TEXT", description = "in Chinese, large")
    private @Nullable String headline;

    @Option(names = "--headline-en", paramLabel = "TEXT", description = "in English")
    private @Nullable String headlineEn;

    @Option(names = "--text", paramLabel = "TEXT", description = "in Chinese, what to do")
    private @Nullable String text;

    @Option(names = "--text-en", paramLabel = "TEXT", description = "in English")
    private @Nullable String textEn;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "takeover fills the screen, notice stands beside the programme (default: takeover)")
    private Level level = Level.TAKEOVER;

    private static final class LevelConverter implements ITypeConverter<Level> {
        @Override
        public Level convert(String text) {
            return Stream.of(Level.values())
                    .filter(level -> level.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("“" + text + "” is neither takeover nor notice"));
        }
    }

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "starts then (default: now)")
    private @Nullable Instant at;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "ends then, within 24 hours of its start (default: one hour after it)")
    private @Nullable Instant until;

    @Option(names = "--area", paramLabel = "ID", description = "only there: a venue or terminal:ID; may be given again")
    private List<String> areas = List.of();

    @Option(names = "--drill", description = "a practice, shown as one")
    private boolean drill;

    @Option(
            names = "--leave",
            description = "an order to leave the building: screens show the way out; never for an order to stay inside")
    private boolean leave;

    @Option(names = "--withdraw", description = "take back what is on")
    private boolean withdraw;

    @Override
    public Integer call() {
        if (!withdraw && (headline == null || text == null)) {
            throw new ParameterException(spec.commandLine(), "give --headline and --text, or --withdraw");
        }
        return Desk.open(spec.commandLine(), options.hub(), this::publish);
    }

    private void publish(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        if (withdraw && overview.takeover() == 0) {
            throw new PublishException("there is no takeover to withdraw", "nothing");
        }
        Takeover takeover = takeover(overview, desk.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        desk.dialogue().say(describe(takeover));
        desk.dialogue().confirm("sign it and put it on the screens?", options.yes);
        SigningKey key = options.key().open(options.hub().account(), desk.dialogue());
        byte[] envelope = Envelope.unsigned(DocumentKind.TAKEOVER, takeover.payload())
                .signedBy(key)
                .bytes();
        int number = PublishException.answered(desk.staff().takeover(envelope));
        desk.dialogue().say("takeover " + number + (withdraw ? " withdraws what was on" : " is in force"));
    }

    private Takeover takeover(HubOverview overview, Instant now) throws PublishException {
        Instant starts = at == null || withdraw ? now : at;
        Instant ends = until == null || withdraw ? starts.plus(Duration.ofHours(1)) : until;
        try {
            return new Takeover(
                    overview.takeover() + 1,
                    overview.centre(),
                    now,
                    starts,
                    ends,
                    level,
                    withdraw ? WITHDRAWN : new LocalText(Objects.requireNonNull(headline), headlineEn),
                    withdraw ? WITHDRAWN : new LocalText(Objects.requireNonNull(text), textEn),
                    areas,
                    drill,
                    leave && !withdraw,
                    withdraw);
        } catch (IllegalArgumentException e) {
            throw new PublishException(String.valueOf(e.getMessage()), "kiosk publish takeover --help");
        }
    }

    private static String describe(Takeover takeover) {
        if (takeover.withdrawn()) {
            return "takeover " + takeover.number() + " withdraws takeover " + (takeover.number() - 1);
        }
        return (takeover.drill() ? "drill, " : "") + (takeover.leave() ? "order to leave, " : "")
                + takeover.level().name().toLowerCase(Locale.ROOT) + " "
                + takeover.number() + " from " + takeover.starts() + " to " + takeover.ends() + " at "
                + (takeover.areas().isEmpty() ? "all screens" : String.join(", ", takeover.areas())) + ": "
                + takeover.headline().zh() + " / " + takeover.text().zh();
    }
}
