package org.centerkiosk.terminal.app;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Center Kiosk " + (version == null ? "(from classes)" : version)};
    }
}
