package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.root.NextRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub root}: whom terminals believe. Changes need an offline key, brought to this machine for the moment. */
@Command(
        name = "root",
        mixinStandardHelpOptions = true,
        description = "whom terminals believe: show, add-signer, remove-signer, renew")
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: kiosk hub root show");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "the newest root, and the keys that wait for the next")
    int show(@Mixin HubOptions options) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            RootText.of(
                            hub.roots().latest(),
                            hub.roots().latestDocument(),
                            hub.signingKeys().list())
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    @Command(
            name = "add-signer",
            mixinStandardHelpOptions = true,
            description = "let the owners of these accounts sign, with the newest key that each has offered")
    int addSigner(
            @Mixin HubOptions options,
            @Mixin OfflineKeys keys,
            @Parameters(paramLabel = "NAME", arity = "1..*") List<String> names)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            Root before = hub.roots().latest();
            NextRoot next = NextRoot.after(before);
            for (String name : names) {
                new SignerRights(hub, before).give(next, name);
            }
            return new RootCeremony(hub, keys, spec.commandLine().getOut()).take(next);
        }
    }

    @Command(
            name = "remove-signer",
            mixinStandardHelpOptions = true,
            description = "take every right to sign from a person's keys, or from one key")
    int removeSigner(
            @Mixin HubOptions options, @Mixin OfflineKeys keys, @Parameters(paramLabel = "NAME|KID") String whom)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            Root before = hub.roots().latest();
            NextRoot next = NextRoot.after(before);
            keysOf(before, whom).forEach(signer -> next.takeFrom(signer.key().kid()));
            return new RootCeremony(hub, keys, spec.commandLine().getOut()).take(next);
        }
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = {
                "a root that is good for another two years, and where asked with other keys",
                "A lost offline key: --lost NAME --new-key FILE, with another one as --key-file. Stop the hub before --new-online-key."
            })
    int renew(
            @Mixin HubOptions options,
            @Mixin OfflineKeys keys,
            @Option(names = "--lost", paramLabel = "NAME|KID", description = "whose offline key is lost or was stolen")
                    @Nullable
                    String lost,
            @Option(names = "--new-key", paramLabel = "FILE", description = "where to write the one in its place")
                    @Nullable
                    Path newKey,
            @Option(names = "--new-passphrase-file", paramLabel = "FILE", description = "a line with its passphrase")
                    @Nullable
                    Path file,
            @Option(names = "--new-online-key", description = "another key of the hub's own as well") boolean newOnline)
            throws HubException {
        if ((lost == null) != (newKey == null)) {
            throw new ParameterException(spec.commandLine(), "--lost and --new-key belong together");
        }
        try (HubContext hub = HubContext.open(options)) {
            Root before = hub.roots().latest();
            RootCeremony ceremony =
                    new RootCeremony(hub, keys, spec.commandLine().getOut());
            NextRoot next = NextRoot.after(before);
            if (lost != null && newKey != null) {
                replace(before, next, ceremony, lost, newKey, file);
            }
            return newOnline ? ceremony.takeWithNewOnlineKey(next) : ceremony.take(next);
        } catch (IOException e) {
            throw new HubException("the key could not be written (" + e.getMessage() + "); nothing was changed", e);
        }
    }

    private void replace(
            Root before, NextRoot next, RootCeremony ceremony, String lost, Path newKey, @Nullable Path file)
            throws HubException, IOException {
        List<Signer> gone = keysOf(before, lost).stream()
                .filter(signer ->
                        before.signer(TrustRole.ROOT, signer.key().kid()).isPresent())
                .toList();
        if (gone.isEmpty()) {
            throw new HubException(lost + " has no offline key; kiosk hub root show names those who have");
        }
        gone.forEach(signer -> next.takeFrom(signer.key().kid()));
        next.give(ceremony.newOfflineKey(gone.getFirst().person(), newKey, file), TrustRole.ROOT);
    }

    private static List<Signer> keysOf(Root root, String whom) throws HubException {
        List<Signer> found = new ArrayList<>(root.signers());
        found.removeIf(
                signer -> !signer.person().equals(whom) && !signer.key().kid().equals(whom));
        if (found.isEmpty()) {
            throw new HubException(
                    "root " + root.number() + " has no key of " + whom + "; kiosk hub root show names them");
        }
        return found;
    }
}
