package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.config.HubDatabaseConfig;
import org.centerkiosk.core.trust.OwnerFile;
import org.jspecify.annotations.Nullable;

/** What setting up leaves to be read. */
final class SetupTexts {

    private SetupTexts() {}

    /** A beginning of the hub's own configuration, with what it differs in from the defaults. */
    static void writeConfiguration(HubFolder folder, HubConfig config) throws IOException {
        StringBuilder text = new StringBuilder("""
                # The configuration of this hub. "kiosk config show" lists every key; those of the hub begin with "hub.".
                hub.listen = %s
                #hub.publicUrl = https://hub.example.org
                #hub.tls.certificate = /etc/ssl/hub/chain.pem
                #hub.tls.key = /etc/ssl/hub/key.pem
                """.formatted(config.listen()));
        HubDatabaseConfig database = config.database();
        line(text, "hub.database.url", database.url());
        line(text, "hub.database.user", database.user());
        line(text, "hub.database.password", database.password());
        // Its owner's alone, for the password.
        OwnerFile.write(folder.configuration(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            text.append(key).append(" = ").append(value.replace("\\", "\\\\")).append('\n');
        }
    }

    static void writeReadMe(Path keys, SetupPlan plan) throws IOException {
        Files.writeString(keys.resolve("READ ME.txt"), readMe(plan));
    }

    private static String readMe(SetupPlan plan) {
        return """
                THE OFFLINE KEYS OF THE CENTRE "%1$s"

                Carry these files away from the hub, each on a medium of its own and to a place of its own, and keep the
                passphrases elsewhere. They say whom the terminals believe. They are needed to let an editor sign, to take a
                right away, and once within two years to renew the root. Never leave one on the hub's machine.

                %2$d of %3$d keys can do this%4$s.

                One key or its passphrase is lost: with another key, make a new one in its place:
                    kiosk hub root renew --key-file OTHER.key --lost NAME --new-key NEW.key
                One key was stolen with its passphrase: the same, at once; whoever has it can change whom terminals believe.
                So many are lost that the rest is not enough: set up a new hub (kiosk hub init) and enrol every terminal anew.
                The hub's own key (online.key) was stolen or lost:
                    kiosk hub root renew --key-file KEY.key --new-online-key
                The administrator's password is lost, on the hub's machine:
                    kiosk hub account reset NAME
                """.formatted(
                        plan.centre(),
                        plan.keysToRenew(),
                        plan.keepers().size(),
                        plan.keysToRenew() < plan.keepers().size()
                                ? ", so that losing one does no harm"
                                : "; none of them may be lost");
    }

    /** What is told when a hub was set up. */
    static List<String> made(SetupPlan plan, HubSetup.Made made) {
        return List.of(
                "The hub of the centre " + plan.centre() + " is set up in "
                        + made.folder().path(),
                "",
                "Keep these apart from the hub and from each other, and the passphrases elsewhere:",
                "  "
                        + String.join(
                                System.lineSeparator() + "  ",
                                made.keyFiles().stream().map(Path::toString).toList()),
                "\"READ ME.txt\" beside them says what they are for, and what to do when one is lost.",
                "",
                "Back up " + made.folder().path() + " and its database; online.key in it is the hub's own key.",
                "Fingerprint of root 1 (SHA-256): " + made.rootSha256(),
                "",
                plan.editors() + (plan.editors() == 1 ? " person signs" : " people sign") + " each edition. Next:",
                "  kiosk hub --dir " + made.folder().path(),
                "  kiosk hub account add NAME --roles editor,approver --dir "
                        + made.folder().path(),
                "  each editor: kiosk publish key",
                "  kiosk hub root add-signer NAME --key-file " + made.keyFiles().getFirst() + " --dir "
                        + made.folder().path());
    }
}
