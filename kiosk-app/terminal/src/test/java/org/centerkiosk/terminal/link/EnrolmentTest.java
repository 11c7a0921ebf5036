package org.centerkiosk.terminal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.sync.HubLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EnrolmentTest {

    private static final String PLACE =
            "{\"terminal\":\"t-1\",\"name\":\"大厅一号\",\"venue\":\"lakeside\",\"state\":\"active\"}";

    @TempDir
    private Path storage;

    private final LinkHub hub = new LinkHub();

    @BeforeEach
    void accept() {
        hub.on("/v1/enrolments", 201, PLACE);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private Enrolment.Result enrol(JoinCode code) {
        try (HubTransport transport = new HubTransport(code.hub())) {
            return new Enrolment(code, transport, InstantSource.fixed(LinkHub.NOW))
                    .run(new EnrolmentRequest("大厅一号", "lobby", null, "0.1.0"), storage);
        }
    }

    private String refusal(JoinCode code) throws Exception {
        Enrolment.Result result = enrol(code);
        assertThat(result).isInstanceOf(Enrolment.NotDone.class);
        assertThat(HubLink.read(storage)).isEmpty();
        assertThat(storage).isEmptyDirectory();
        return ((Enrolment.NotDone) result).why();
    }

    @Test
    void credentialAndPinnedRootAreKept() throws Exception {
        assertThat(enrol(hub.code(1))).isInstanceOf(Enrolment.Done.class);
        HubLink link = HubLink.read(storage).orElseThrow();
        assertThat(link.root()).isEqualTo(hub.root(1));
        assertThat(link.name()).isEqualTo("大厅一号");
        assertThat(link.venue()).isEqualTo("lakeside");
        assertThat(link.hub().url()).isEqualTo(hub.uri());
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        assertThat(TerminalCredential.read(file).terminal()).isEqualTo("t-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(hub.received("/v1/enrolments").getFirst().body())
                .contains("7KQ2M-X9RTA", "\"kty\":\"OKP\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void codeOfAnOlderRootStillPinsThatRoot() throws Exception {
        JoinCode code = hub.code(1);
        hub.renewRoot();
        hub.renewRoot();
        assertThat(enrol(code)).isInstanceOf(Enrolment.Done.class);
        assertThat(HubLink.read(storage).orElseThrow().root()).isEqualTo(hub.root(1));
    }

    @Test
    void hubWithoutThePinnedRootNeverSeesTheCode() throws Exception {
        try (LinkHub other = new LinkHub()) {
            JoinCode misled =
                    new JoinCode(hub.code(1).hub(), "7KQ2M-X9RTA", other.code(1).rootSha256());
            assertThat(refusal(misled)).contains("not the hub that made this code");
        }
        assertThat(hub.received("/v1/enrolments")).isEmpty();
    }

    @Test
    void codeThatIsUsedUpIsSaid() throws Exception {
        hub.on("/v1/enrolments", 403, """
                {"type":"about:blank","title":"Forbidden","status":403,"code":"join-code-refused",
                "detail":"the join code is used up","remedy":"make a new one"}""");
        assertThat(refusal(hub.code(1))).contains("used up", "make a new one");
    }

    @Test
    void hubThatIsOutIsSaid() throws Exception {
        JoinCode code = hub.code(1);
        hub.close();
        assertThat(refusal(code)).contains(hub.uri().toString());
    }
}
