package org.centerkiosk.terminal.publish;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command has that makes an edition. */
final class AuthorOptions {

    @Mixin
    private HubOptions hub = new HubOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Option(names = "--yes", description = "ask nothing but secrets")
    boolean yes;

    @Option(
            names = "--valid-days",
            paramLabel = "N",
            defaultValue = "45",
            description = "terminals admit the edition for so many days (default: ${DEFAULT-VALUE})")
    int validDays;

    HubOptions hub() {
        return hub;
    }

    KeyOptions key() {
        return key;
    }
}
