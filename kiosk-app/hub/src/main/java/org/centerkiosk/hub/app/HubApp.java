package org.centerkiosk.hub.app;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.hub.edition.Publishing;
import org.centerkiosk.hub.edition.PublishingSettings;
import org.centerkiosk.hub.feed.PublicFeeds;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.FleetRoutes;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.LiveState;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.message.MessageRoutes;
import org.centerkiosk.hub.phone.PhonePages;
import org.centerkiosk.hub.privacy.PeopleIndex;
import org.centerkiosk.hub.privacy.PeopleRoutes;
import org.centerkiosk.hub.privacy.SealingKeyDocument;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.root.RootRoutes;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.PasswordRoutes;
import org.centerkiosk.hub.staff.Sessions;
import org.centerkiosk.hub.staff.StaffRoutes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub, put together: what each part is made of, the order in which they start, and the reverse to close them. */
final class HubApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubApp.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final HubContext hub;
    private final HubRules rules;
    private @Nullable HubServer server;
    private @Nullable PublishedDocuments published;
    private @Nullable Vault vault;
    private @Nullable BookDesk desk;
    private volatile @Nullable JoinLines joinLines;

    private HubApp(HubContext hub, HubRules rules) {
        this.hub = hub;
        this.rules = rules;
        opened.push(hub);
    }

    /** Serves when it returns. The context is closed with it, also where it does not start. */
    static HubApp start(HubContext hub, HubServerSettings settings) throws HubException {
        return start(hub, settings, HubRules.defaults());
    }

    /** The same with rules of signing up of its own. */
    static HubApp start(HubContext hub, HubServerSettings settings, HubRules rules) throws HubException {
        HubApp app = new HubApp(hub, rules);
        try {
            app.lock();
            OnlineKeyCheck.require(hub);
            app.open(settings);
            return app;
        } catch (IOException | RuntimeException e) {
            app.close();
            throw HubTrouble.starting(hub.config(), e);
        } catch (HubException e) {
            app.close();
            throw e;
        }
    }

    private void lock() throws HubException {
        opened.push(HubLock.take(hub.folder().lock(), hub.folder().path().toString()));
        if (hub.database().config().isFile()) {
            opened.push(HubLock.ofDatabase(hub.database().config().file()));
        }
    }

    private void open(HubServerSettings settings) throws IOException, HubException {
        vault = hub.vault();
        Publishing publishing = publishing();
        opened.push(publishing);
        publishing.start();
        opened.push(RootWatch.start(hub, publishing::changed));
        opened.push(HubUpkeep.start(hub, rules.policy()));
        HubMessages messages = HubMessages.of(hub, rules.messages(), vault(), publishing.documents()::programme);
        opened.push(messages);
        BookDesk registrations = BookDesk.open(hub, rules.policy(), vault(), publishing.documents(), messages);
        desk = registrations;
        opened.push(registrations);
        messages.start(registrations.book());
        server = HubServer.start(settings, parts(publishing, messages));
        opened.push(server);
        opened.push(SeatWatch.start(registrations.book()::seatsRevision, server::seats));
        joinLines = JoinLines.of(hub, settings, uri().getPort());
        LOG.info("the hub of the centre {} serves at {}", hub.centre(), uri());
    }

    private Publishing publishing() {
        PublishingSettings settings = new PublishingSettings(
                hub.centre(), hub.folder().media(), hub.config().limits().mediaBytes());
        return new Publishing(
                settings, hub.database(), new StoredRoots(hub.roots()), hub.onlineKey(), hub.audit(), hub.clock());
    }

    private HubParts parts(Publishing publishing, HubMessages messages) {
        AuditLog audit = hub.audit();
        Accounts accounts = hub.accounts();
        Sessions sessions = new Sessions(hub.database(), hub.centre(), hub.clock(), audit, accounts);
        StaffRoutes staff = new StaffRoutes(accounts, sessions, audit);
        FleetParts fleet = FleetParts.of(hub.database(), hub.centre(), audit, hub.clock());
        PublishedDocuments documents = publishing.documents();
        published = documents;
        BookDesk registrations = Objects.requireNonNull(desk, "the book is not open yet");
        PublicFeeds feeds = new PublicFeeds(
                hub.database(), hub.centre(), documents::programme, registrations.book()::seats, hub.clock());
        PhonePages phones = PhoneDoor.pages(hub, registrations, vault(), documents, messages);
        List<Routes> routes = new ArrayList<>(registrations.routes(hub, audit, fleet));
        routes.addAll(List.of(
                staff,
                new PasswordRoutes(hub.ownPassword()),
                new RootRoutes(hub.roots(), hub.signingKeys(), publishing::changed),
                new FleetRoutes(fleet, this::joinCode, documents::live, PhoneDoor.of(hub), hub.clock()),
                phones,
                new MessageRoutes(hub.database(), hub.centre(), audit, hub.clock()),
                new PeopleRoutes(new PeopleIndex(hub.database(), hub.centre(), registrations.sealer()), audit),
                publishing.routes()));
        List<PublicDocument> open = new ArrayList<>(feeds.documents());
        open.addAll(phones.documents());
        open.add(new SealingKeyDocument(vault(), hub.onlineKey(), hub.clock()).document());
        return new HubParts(documents, staff, fleet.guard(), open, phones.links(), routes, hub.clock());
    }

    private JoinCode joinCode(String code) {
        return Objects.requireNonNull(joinLines, "the hub does not serve yet").line(code);
    }

    /** Where it listens. */
    URI uri() {
        return server().uri();
    }

    /** Hears the newest numbers, now and at each change. */
    void live(Consumer<? super LiveState> listener) {
        Objects.requireNonNull(published, "the hub does not serve yet").subscribe(listener);
    }

    /** What is personal goes through it. */
    Vault vault() {
        return Objects.requireNonNull(vault, "the hub does not serve yet");
    }

    HubServer server() {
        return Objects.requireNonNull(server, "the hub does not serve yet");
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable next = opened.pop();
            try {
                next.close();
            } catch (Exception e) { // declared so
                LOG.warn("{} did not close: {}", next.getClass().getSimpleName(), e.toString());
            }
        }
        LOG.info("the hub of the centre {} has ended", hub.centre());
    }
}
