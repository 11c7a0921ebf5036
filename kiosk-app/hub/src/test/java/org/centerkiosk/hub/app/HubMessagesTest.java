package org.centerkiosk.hub.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Answer;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.sample.SampleCourse;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** From the book to the gateway: who signs up is told, where there is a gateway. */
class HubMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant START = Instant.parse("2026-12-02T11:30:00Z");
    private static final String CENTRE = "nancheng";

    @TempDir
    Path folder;

    @ParameterizedTest
    @HubDatabases
    void whoSignsUpIsToldThroughTheGateway(HubDatabase database) throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/hook", exchange -> {
            try (exchange) {
                received.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        gateway.start();
        HubRules rules = rules(
                "message.webhook.url = http://127.0.0.1:" + gateway.getAddress().getPort() + "/hook",
                "message.webhook.secret = whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        HubContext hub = hub(database);
        Vault vault = hub.vault();
        try (HubMessages messages = HubMessages.of(hub, rules.messages(), vault, () -> Optional.of(programme()))) {
            Book book = book(hub, rules, vault, messages);
            messages.start(book);
            assertThat(book.register(signUp(), new Actor.Phone("192.0.2.1"))).isInstanceOf(Answer.Registered.class);

            assertThat(received.get(30, TimeUnit.SECONDS))
                    .contains("13800138000")
                    .contains("书法");
        } finally {
            gateway.stop(0);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void withoutAGatewayNothingIsWrittenDown(HubDatabase database) throws Exception {
        HubRules rules = rules();
        HubContext hub = hub(database);
        Vault vault = hub.vault();
        try (HubMessages messages = HubMessages.of(hub, rules.messages(), vault, () -> Optional.of(programme()))) {
            messages.start(book(hub, rules, vault, messages));
            assertThat(rules.messages()).isNull();
            assertThat(messages.listeners()).isEmpty();
        }
    }

    private KioskConfig config(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("hub.properties"), List.of(lines));
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder))
                .load()
                .config();
    }

    private HubRules rules(String... lines) throws IOException {
        return HubRules.of(config(lines));
    }

    private HubContext hub(HubDatabase database) throws IOException {
        InstantSource clock = InstantSource.fixed(NOW);
        Path home = Files.createDirectories(folder.resolve("hub"));
        return new HubContext(config().hub(), new HubFolder(home), CENTRE, SigningKey.generate(), database, clock);
    }

    private static Book book(HubContext hub, HubRules rules, Vault vault, HubMessages messages) {
        Book book = new Book(
                hub.database(),
                new BookSettings(
                        CENTRE,
                        rules.policy(),
                        () -> Optional.of(programme()),
                        new VaultSealer(vault),
                        messages.listeners(),
                        hub.clock()));
        book.round();
        return book;
    }

    private static SignUp signUp() {
        Applicant applicant =
                new Applicant("王小明", new PhoneNumber("+8613800138000"), Party.of(1), null, Map.of(), true);
        return new SignUp(
                SignUp.newId(),
                Target.of(new SessionId("a", START)),
                Channel.PHONE_PAGE,
                NOW,
                1,
                applicant,
                null,
                Claim.none());
    }

    private static PublishedProgramme programme() {
        return SampleCourse.published(1, CENTRE, NOW, List.of(SampleCourse.of("a", "书法", START, 9, 0)));
    }
}
