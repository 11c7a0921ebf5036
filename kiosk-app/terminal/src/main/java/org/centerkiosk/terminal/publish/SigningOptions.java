package org.centerkiosk.terminal.publish;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command has that signs or decides. */
final class SigningOptions {

    @Mixin
    private HubOptions hub = new HubOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Option(names = "--yes", description = "ask nothing but secrets")
    boolean yes;

    HubOptions hub() {
        return hub;
    }

    KeyOptions key() {
        return key;
    }
}
