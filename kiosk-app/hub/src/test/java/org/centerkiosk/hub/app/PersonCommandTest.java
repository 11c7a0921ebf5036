package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.ticket.TicketCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What staff do on the hub's machine for a person, and for the keys to what is personal. */
class PersonCommandTest {

    private static final UUID ID = new UUID(0, 1);

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine program = new CommandLine(new HubCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        int code = Main.execute(program, arguments);
        out = printed.toString();
        err = complained.toString();
        return code;
    }

    private int hub(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--dir";
        all[arguments.length + 1] = folder.resolve("hub").toString();
        return run(all);
    }

    private HubContext open() throws HubException {
        ConfigSources sources = new ConfigSources(
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of("hub.directory", folder.resolve("hub").toString()),
                folder,
                folder);
        return HubContext.open(new ConfigLoader(sources).load().config().hub(), Clock.systemUTC());
    }

    private void setUp() throws IOException, HubException {
        Path password = Files.writeString(folder.resolve("password"), "brown otter 7 umbrella");
        Path passphrases =
                Files.write(folder.resolve("passphrases"), List.of("green heron 5 lantern", "grey walrus 3 teapot"));
        int code = hub(
                "init",
                "--centre",
                "nancheng",
                "--password-file",
                password.toString(),
                "--passphrase-file",
                passphrases.toString());
        assertThat(code).as(err).isZero();
        try (HubContext hub = open()) {
            VaultSealer sealer = new VaultSealer(hub.vault());
            PhoneNumber phone = new PhoneNumber("+8613812341234");
            Applicant applicant = new Applicant(
                    "曾小明",
                    phone,
                    new Party(List.of(new Attendee("曾小红", LocalDate.of(2018, 3, 4)))),
                    null,
                    Map.of("q", "轮椅"),
                    true);
            hub.database()
                    .update(handle -> handle.createUpdate("""
                            INSERT INTO registration (centre, id, code, event, channel, status, party, seats, made,
                                received, made_by, applicant, phone_index, over_at, revision, changed)
                            VALUES ('nancheng', :id, :code, 'e', 'DESK', 'RESERVED', 1, 1, 0, 0, 'x', :sealed, :index,
                                0, 1, 0)""")
                            .bind("id", ID.toString())
                            .bind("code", TicketCode.of(1).text())
                            .bind("sealed", sealer.seal(applicant, ID))
                            .bind("index", sealer.phoneIndex(phone))
                            .execute());
        }
    }

    @Test
    void aPersonIsHandedOutAndErased() throws IOException, HubException {
        setUp();
        Path file = folder.resolve("person.json");

        assertThat(hub("person", "export", "138 1234 1234", "--out", file.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(file)).contains("曾小明", "曾小红", "2018-03-04", "轮椅", "+8613812341234");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(hub("person", "export", "+8613812341234", "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err).contains("is there already");
        assertThat(hub("person", "export", "12")).isEqualTo(2);

        assertThat(hub("person", "erase", "13812341234")).as(err).isZero();
        assertThat(out).contains("1 registrations");
        assertThat(hub("person", "export", "13812341234")).isZero();
        assertThat(out).doesNotContain("曾");
        assertThat(hub("audit", "show")).isZero();
        assertThat(out).contains("person.export", "person.erase").doesNotContain("曾", "1234");
    }

    @Test
    void keysAreShownRotatedLostAndGivenUp() throws IOException, HubException {
        setUp();
        assertThat(hub("vault", "rotate", "records")).as(err).isZero();
        assertThat(hub("vault", "show")).isZero();
        assertThat(out).contains("records\t2 keys");
        assertThat(hub("person", "export", "13812341234")).isZero();
        assertThat(out).contains("曾小明");
        assertThat(hub("vault", "rotate", "phone-index")).as(err).isZero();
        assertThat(hub("person", "export", "13812341234")).isZero();
        assertThat(out).contains("曾小明");
        assertThat(hub("vault", "rotate", "names")).isEqualTo(2);

        Path lost = folder.resolve("hub").resolve("vault").resolve("records.keyset");
        Files.delete(lost);
        assertThat(hub("vault", "show")).isEqualTo(1);
        assertThat(err).contains(lost + " is not there", "backup").doesNotContain("Exception");
        assertThat(hub("vault", "give-up", "records")).isEqualTo(2);
        assertThat(hub("vault", "give-up", "records", "--no-copy-is-left"))
                .as(err)
                .isZero();
        assertThat(hub("person", "export", "13812341234")).isZero();
        assertThat(out).contains("sealed with a key that is gone").doesNotContain("曾");
    }
}
