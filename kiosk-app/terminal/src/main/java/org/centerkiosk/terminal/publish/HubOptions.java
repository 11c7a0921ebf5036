package org.centerkiosk.terminal.publish;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.StaffClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which hub, and as whom. */
final class HubOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "the hub's address (default: hub.url of the configuration)")
    private @Nullable URI hub;

    @Option(
            names = "--hub-certificate",
            paramLabel = "SHA256",
            description = "trust this certificate of the hub's alone, by its fingerprint")
    private @Nullable String certificate;

    @Option(names = "--as", paramLabel = "NAME", description = "your account at the hub")
    private String account = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "read the account's password from the first line of this file, - is standard input")
    private @Nullable Path passwordFile;

    @Option(names = "--config", paramLabel = "FILE", description = "read this file over the system's")
    private @Nullable Path config;

    String account() {
        return account;
    }

    /** Of this machine. */
    KioskConfig config() {
        return new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                .load()
                .config();
    }

    HubTransport transport() {
        // Not required of picocli: it would ask the group of commands for it as well as each of them.
        if (account.isBlank()) {
            throw new ParameterException(spec.commandLine(), "say who you are: --as NAME, your account at the hub");
        }
        URI uri = hub == null ? config().hubLink().url() : hub;
        if (uri == null) {
            throw new ParameterException(
                    spec.commandLine(), "say where the hub is: --hub URL, or hub.url in the configuration");
        }
        try {
            return new HubTransport(new HubAddress(uri, certificate));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** A session for this one command; it is kept nowhere. */
    StaffClient signIn(HubTransport transport, Dialogue dialogue) throws PublishException {
        char[] password = dialogue.secret("password of " + account, passwordFile, "--password-file");
        try {
            return PublishException.answered(StaffClient.signIn(transport, account, new String(password)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
