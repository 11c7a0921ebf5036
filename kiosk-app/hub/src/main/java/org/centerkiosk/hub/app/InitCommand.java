package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.staff.Account;
import org.centerkiosk.hub.staff.PasswordRules;
import org.centerkiosk.hub.venue.VenueFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk hub init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "set up a hub: its folder, venues, offline keys and the first administrator")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--centre",
            required = true,
            paramLabel = "ID",
            description = "a short name for good, such as nancheng")
    private String centre = "";

    @Option(names = "--name", paramLabel = "TEXT", description = "the centre's name, Chinese first: 南城文明实践中心/Nancheng")
    private @Nullable String name;

    @Option(
            names = "--venues",
            paramLabel = "FILE",
            description = "CSV with the columns id,kind,parent,name,english; "
                    + "the centre itself is one of them. Without it, they are asked for on the console")
    private @Nullable Path venues;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many people sign an edition (default ${DEFAULT-VALUE})")
    private int threshold;

    @Option(
            names = "--root-threshold",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "how many offline keys it takes to change whom terminals believe (default ${DEFAULT-VALUE}: losing one does no harm)")
    private int rootThreshold;

    @Option(
            names = "--people",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "keeper 1,keeper 2",
            description = "who keeps an offline key each (default ${DEFAULT-VALUE})")
    private List<String> people = List.of();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "folder for the offline keys, to be carried away (default: the hub's folder with -keys behind it)")
    private @Nullable Path keys;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            defaultValue = "admin",
            description = "the first account (default ${DEFAULT-VALUE})")
    private String admin = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "a line with the first account's password; - for standard input. Without it, it is asked for")
    private @Nullable Path passwordFile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "a line for each offline key with its passphrase")
    private @Nullable Path passphraseFile;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws HubException {
        HubConfig config = options.hub();
        Path away = keys != null ? keys : Path.of(new HubFolder(config.directory()).path() + "-keys");
        HubSetup.requireFree(new HubFolder(config.directory()), away);
        SetupPlan plan = plan();
        try {
            HubSetup.Made made = new HubSetup(config, away, plan, Clock.systemUTC()).run();
            SetupTexts.made(plan, made).forEach(spec.commandLine().getOut()::println);
            return 0;
        } finally {
            plan.wipe();
        }
    }

    private SetupPlan plan() throws HubException {
        Secrets secrets = new Secrets();
        try {
            Account.objectionTo(admin).ifPresent(this::refuse);
            VenueTree tree = tree(secrets);
            char[] password = secrets.fresh(
                    "password of " + admin,
                    passwordFile,
                    "--password-file",
                    given -> PasswordRules.objection(admin, given));
            List<SetupPlan.Keeper> keepers = new ArrayList<>();
            for (String person : people) {
                keepers.add(new SetupPlan.Keeper(person.strip(), passphrase(secrets, person)));
            }
            return new SetupPlan(
                    centre, tree, keepers, rootThreshold, threshold, new SetupPlan.Administrator(admin, password));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void refuse(String objection) {
        throw new ParameterException(spec.commandLine(), objection);
    }

    private char[] passphrase(Secrets secrets, String person) throws HubException {
        return secrets.fresh(
                "passphrase for the offline key of " + person,
                passphraseFile,
                "--passphrase-file",
                given -> passphraseObjection(person, given));
    }

    private static Optional<String> passphraseObjection(String person, char[] given) {
        return PasswordRules.objection(person, given).map(objection -> objection.replace("password", "passphrase"));
    }

    private VenueTree tree(Secrets secrets) throws HubException {
        if (venues != null) {
            try {
                return VenueFile.read(venues);
            } catch (IOException e) {
                throw new HubException(venues + " cannot be read (" + e + ")", e);
            }
        }
        LocalText own = name == null ? LocalText.of(centre) : text(name);
        List<Venue> all = new ArrayList<>(List.of(new Venue(centre, Venue.Kind.CENTRE, null, own)));
        if (secrets.canAsk()) {
            askForVenues(secrets, all);
        }
        return VenueTree.of(all);
    }

    private void askForVenues(Secrets secrets, List<Venue> all) {
        spec.commandLine()
                .getOut()
                .println("Institutes, stations and points, one after the other; nothing for the id ends the list.");
        for (String id = secrets.ask("id (such as inst-1): "); !id.isEmpty(); id = secrets.ask("next id: ")) {
            try {
                Venue venue = new Venue(
                        id,
                        VenueFile.kind(secrets.ask("  kind (institute, station, point): ")),
                        orCentre(secrets.ask("  below which id (nothing for the centre): ")),
                        text(secrets.ask("  name, Chinese/English: ")));
                List<Venue> more = new ArrayList<>(all);
                more.add(venue);
                VenueTree.of(more);
                all.add(venue);
            } catch (IllegalArgumentException e) {
                spec.commandLine().getOut().println("  not taken: " + e.getMessage());
            }
        }
    }

    private String orCentre(String parent) {
        return parent.isEmpty() ? centre : parent;
    }

    private static LocalText text(String written) {
        String[] parts = written.split("/", 2);
        return new LocalText(parts[0].strip(), parts.length == 2 ? parts[1].strip() : null);
    }
}
