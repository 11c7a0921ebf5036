package org.centerkiosk.terminal.publish;

import java.io.InputStream;
import java.time.InstantSource;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.StaffClient;
import picocli.CommandLine;

/**
 * Where one command does its work: signed in at a hub.
 *
 * @param reading what everybody may read there
 */
record Desk(StaffClient staff, HubClient reading, Dialogue dialogue, InstantSource clock) {

    /** What a command does there. */
    @FunctionalInterface
    interface Work {
        void doAt(Desk desk) throws PublishException;
    }

    /** Signs in, does it, signs out; the exit code. */
    static int open(CommandLine command, HubOptions hub, Work work) {
        InstantSource clock = java.time.Clock.systemUTC();
        Dialogue dialogue = dialogue(command, System.in);
        try (HubTransport transport = hub.transport();
                StaffClient staff = hub.signIn(transport, dialogue)) {
            work.doAt(new Desk(staff, new HubClient(transport, null, clock), dialogue, clock));
            return 0;
        } catch (PublishException e) {
            command.getErr().println("kiosk: " + e.getMessage());
            return 1;
        }
    }

    static Dialogue dialogue(CommandLine command, InputStream in) {
        return new Dialogue(command.getOut(), command.getErr(), in, System.console());
    }
}
