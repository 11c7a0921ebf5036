package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.edition.Nancheng.LI;
import static org.centerkiosk.hub.edition.Nancheng.LI_AGAIN;
import static org.centerkiosk.hub.edition.Nancheng.WANG;

import io.javalin.http.Context;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubDraft;
import org.centerkiosk.core.hub.HubOverview;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.StaffClient;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.StaffIdentity;
import org.centerkiosk.hub.http.TerminalAuthenticator;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** The whole way over HTTP: a real client at a real server. */
class StaffClientTest {

    private static final Map<String, Set<Access>> ACCOUNTS = Map.of(
            "li", Set.of(Access.EDITOR),
            "wang", Set.of(Access.EDITOR, Access.APPROVER),
            "desk", Set.of());

    @TempDir
    private Path folder;

    /** The token is the account's name. */
    private static final Routes SESSIONS = api -> {
        api.post("/v1/staff/sessions", StaffClientTest::signIn, Access.PUBLIC);
        api.delete("/v1/staff/sessions/current", context -> context.status(204), Access.STAFF);
    };

    private static void signIn(Context context) {
        String body = context.body();
        String account = ACCOUNTS.keySet().stream()
                .filter(name -> body.contains("\"" + name + "\""))
                .findFirst()
                .orElseThrow(() -> new Problem(401, "credentials-wrong", "No.", "Try again.").asException());
        context.status(201).contentType("application/json").result("{\"token\":\"" + account + "\"}");
    }

    private static Optional<StaffIdentity> staff(String token) {
        return Optional.ofNullable(ACCOUNTS.get(token)).map(roles -> new StaffIdentity(token, roles));
    }

    private static HubServer start(Nancheng hub) throws IOException {
        return HubServer.start(
                HubServerSettings.local(),
                new HubParts(
                        hub.publishing.documents(),
                        StaffClientTest::staff,
                        request -> new TerminalAuthenticator.Refused(
                                new Problem(401, "signature-missing", "It is not signed.", "Enrol.")),
                        List.of(SESSIONS, hub.publishing.routes()),
                        hub.clock));
    }

    private static <T> T answered(HubResult<T> result) {
        if (result instanceof HubResult.Answered<T> answered) {
            return answered.value();
        }
        throw new AssertionError(result.trouble());
    }

    private static <T> String code(HubResult<T> result) {
        if (result instanceof HubResult.Declined<T> declined) {
            return declined.problem().code();
        }
        throw new AssertionError(result);
    }

    private static Signature signature(Nancheng hub, int number, Instant issued) {
        Instant now = hub.now.getAndSet(issued);
        Signature signature = hub.edition(number, WANG).signatures().getFirst();
        hub.now.set(now);
        return signature;
    }

    @ParameterizedTest
    @HubDatabases
    void fromAScheduleToAnEditionThatEverybodyReads(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        hub.publishing.changed();
        try (HubServer server = start(hub);
                HubTransport transport = new HubTransport(HubAddress.of(server.uri()));
                StaffClient li = answered(StaffClient.signIn(transport, "li", "secret"));
                StaffClient wang = answered(StaffClient.signIn(transport, "wang", "secret"))) {
            PublishedPicture picture = picture();
            assertThat(answered(li.send(picture))).isTrue();
            assertThat(answered(li.send(picture))).isFalse();

            HubDraft draft = answered(li.submit(hub.edition(1, LI).bytes()));
            assertThat(draft.state()).isEqualTo("open");
            assertThat(answered(wang.document(draft.draft())))
                    .isEqualTo(hub.edition(1, LI).bytes());
            HubDraft published = answered(wang.approve(draft.draft(), signature(hub, 1, Nancheng.START), null));
            assertThat(published.isPublished()).isTrue();
            assertThat(published.persons()).containsExactly("李老师", "王老师");

            HubOverview overview = answered(li.overview());
            assertThat(overview.edition()).isEqualTo(1);
            assertThat(overview.threshold()).isEqualTo(2);
            assertThat(overview.editions()).singleElement().returns(1, HubOverview.Past::number);
            HubClient reader = new HubClient(transport, null, hub.clock);
            assertThat(reader.latestEdition(Validators.NONE)).isInstanceOf(FetchResult.Fetched.class);
        }
    }

    private static PublishedPicture picture() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return PublishedPicture.of(bytes.toByteArray());
    }

    @ParameterizedTest
    @HubDatabases
    void refusalsAreToldWithTheirRemedy(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        try (HubServer server = start(hub);
                HubTransport transport = new HubTransport(HubAddress.of(server.uri()));
                StaffClient li = answered(StaffClient.signIn(transport, "li", "secret"));
                StaffClient wang = answered(StaffClient.signIn(transport, "wang", "secret"));
                StaffClient desk = answered(StaffClient.signIn(transport, "desk", "secret"))) {
            HubDraft draft = answered(li.submit(hub.edition(1, LI).bytes()));

            assertThat(StaffClient.signIn(transport, "nobody", "x").trouble()).isNotBlank();
            assertThat(code(li.approve(draft.draft(), signature(hub, 1, Nancheng.START), null)))
                    .isNotBlank();
            assertThat(code(desk.submit(hub.edition(1, LI).bytes()))).isNotBlank();
            assertThat(code(wang.approve(
                            draft.draft(), hub.edition(1, LI_AGAIN).signatures().getFirst(), null)))
                    .isEqualTo("person-signed-already");
            assertThat(code(wang.approve(99, null, null))).isEqualTo("draft-unknown");
            assertThat(code(li.submit("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                    .isEqualTo("document-unreadable");
            assertThat(code(transport.send(HubRequest.of("GET", "/v1/drafts")))).isNotBlank();
            assertThat(answered(li.withdraw(draft.draft())).state()).isEqualTo("withdrawn");
            assertThat(code(wang.approve(draft.draft(), signature(hub, 1, Nancheng.START), null)))
                    .isEqualTo("draft-over");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void approvalsThatAreNoneAreRefused(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        try (HubServer server = start(hub);
                HubTransport transport = new HubTransport(HubAddress.of(server.uri()))) {
            hub.drafted(1);
            for (String body : new String[] {
                "",
                "[",
                "7",
                "{\"publishAt\":7}",
                "{\"publishAt\":\"soon\"}",
                "{\"signature\":{}}",
                "{\"signature\":{\"kid\":\"x\",\"value\":\"y\"}}",
                "{\"signature\":\"x\"}"
            }) {
                HubResult<HubReply> result = transport.send(HubRequest.of(
                                "POST",
                                "/v1/drafts/1/approval",
                                "application/json",
                                body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .as("wang"));
                assertThat(result)
                        .as(body)
                        .isInstanceOfSatisfying(
                                HubResult.Declined.class,
                                declined ->
                                        assertThat(declined.problem().status()).isBetween(400, 499));
            }
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aTakeoverIsInForceAtOnce(HubDatabase database) throws Exception {
        Nancheng hub = new Nancheng(database, folder);
        try (HubServer server = start(hub);
                HubTransport transport = new HubTransport(HubAddress.of(server.uri()));
                StaffClient desk = answered(StaffClient.signIn(transport, "desk", "secret"))) {
            byte[] takeover = Nancheng.signed(
                            DocumentKind.TAKEOVER,
                            hub.takeover(1, Duration.ofHours(1), false).payload(),
                            WANG)
                    .bytes();
            assertThat(answered(desk.takeover(takeover))).isEqualTo(1);
            HubClient reader = new HubClient(transport, null, hub.clock);
            assertThat(reader.takeover())
                    .isInstanceOfSatisfying(
                            FetchResult.Fetched.class,
                            fetched -> assertThat(fetched.body()).isEqualTo(takeover));
        }
    }
}
