package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.desk.DeskHub;
import org.centerkiosk.core.desk.DeskSettings;
import org.centerkiosk.core.desk.DeskState;
import org.centerkiosk.core.desk.HoldAnswer;
import org.centerkiosk.core.desk.HubSignUpDesk;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.outbox.HubMark;
import org.centerkiosk.core.outbox.OutboxShelf;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.core.sync.HubWitness;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign-up desk of this machine: there is one while it is enrolled at a hub, also where that happens while the program
 * runs. It is opened late and on a thread that may wait, for nothing of the first picture needs it.
 */
public final class TerminalDesk implements SignUpDesk, HubWitness {

    /** Its name within the terminal's storage. */
    public static final String FILE = "outbox.db";

    private static final Logger LOG = LoggerFactory.getLogger(TerminalDesk.class);

    private final Path storage;
    private final InstantSource machine;
    private final Supplier<Programme> programme;
    private final Supplier<Duration> hold;
    private final Executor workers;
    private final Store<DeskState> state = new Store<>(DeskState.initial());
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile @Nullable TrustedState trust;
    private volatile @Nullable Opened opened;
    private volatile List<String> elsewhere = List.of();
    private String trouble = "";
    private boolean isClosed;

    private record Opened(
            TerminalCredential credential,
            HubTransport transport,
            HubSignUpDesk desk,
            Store.Subscription subscription) {

        void close() {
            subscription.close();
            desk.close();
            transport.close();
        }

        boolean isOf(TerminalCredential other) {
            return credential.hub().equals(other.hub()) && credential.terminal().equals(other.terminal());
        }
    }

    /**
     * @param storage where the credential lies, and what waits for the hub is kept
     * @param machine this machine's own time
     * @param programme of which sessions seats may be lent; empty where nobody signs up at this screen
     * @param hold how long seats are kept while a form is open
     * @param workers threads that may wait
     */
    public TerminalDesk(
            Path storage,
            InstantSource machine,
            Supplier<Programme> programme,
            Supplier<Duration> hold,
            Executor workers) {
        this.storage = storage;
        this.machine = machine;
        this.programme = programme;
        this.hold = hold;
        this.workers = workers;
    }

    /** Whether one can sign up here: else sign-up is at the desk of the house. */
    public boolean isThere() {
        return opened != null;
    }

    /** Looks whether this machine was enrolled meanwhile; returns at once. */
    public void lookAgain() {
        if (isLooking.compareAndSet(false, true)) {
            workers.execute(() -> {
                try {
                    look();
                } finally {
                    isLooking.set(false);
                }
            });
        }
    }

    private synchronized void look() {
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        try {
            if (isClosed || !Files.exists(file)) {
                return;
            }
            TerminalCredential credential = TerminalCredential.read(file);
            Opened before = opened;
            if (before == null || !before.isOf(credential)) {
                shut();
                arrange(credential);
                opened = open(credential);
                note("");
            }
        } catch (IOException e) {
            note(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            note("nobody can sign up here: " + storage.resolve(FILE) + ": "
                    + e.fault().what() + "; " + e.fault().remedy());
        }
    }

    /** So that what is sealed for one hub is never sent to another. */
    private void arrange(TerminalCredential credential) throws IOException, StoreException {
        HubLink link = HubLink.read(storage).filter(HubLink::isEnrolled).orElse(null);
        if (link == null) {
            elsewhere = List.of();
            return;
        }
        if (link.hub() != null && !link.hub().equals(credential.hub())) {
            throw new IOException(
                    "this machine is being enrolled at " + credential.hub().url());
        }
        try {
            HubMark hub = HubMark.of(credential.hub().url().toString(), link.root());
            elsewhere = OutboxShelf.arrange(storage.resolve(FILE), hub, machine);
        } catch (TrustException e) {
            throw new IOException("nobody can sign up here: " + e.getMessage() + "; " + e.remedy(), e);
        }
        elsewhere.forEach(each -> LOG.error("{}", each));
    }

    private void note(String now) {
        if (!now.equals(trouble) && !now.isEmpty()) {
            LOG.error("{}", now);
        }
        trouble = now;
    }

    private Opened open(TerminalCredential credential) throws StoreException {
        HubTransport transport = new HubTransport(credential.hub());
        try {
            HubSignUpDesk desk = HubSignUpDesk.open(
                    new DeskSettings(
                            storage.resolve(FILE),
                            credential.key(),
                            programme,
                            () -> trust,
                            machine,
                            DeskSettings::sinceStart,
                            DeskSettings.PATIENCE,
                            hold.get(),
                            RandomGenerator.getDefault()),
                    DeskHub.of(new HubClient(transport, credential, machine)));
            return new Opened(
                    credential, transport, desk, desk.state().subscribe(now -> state.set(now.withTrouble(elsewhere))));
        } catch (StoreException e) {
            transport.close();
            throw e;
        }
    }

    @Override
    public void trusted(TrustedState newest) {
        trust = newest;
    }

    @Override
    public void state(HubState newest) {
        Opened now = opened;
        if (now != null) {
            now.desk().hints().state(newest);
        }
    }

    @Override
    public void lost(Failed failure) {
        Opened now = opened;
        if (now != null) {
            now.desk().hints().lost(failure);
        }
    }

    @Override
    public Store<DeskState> state() {
        return state;
    }

    @Override
    public CompletableFuture<HoldAnswer> hold(Target target, int seats) {
        return ask(desk -> desk.hold(target, seats), new HoldAnswer.NothingKept());
    }

    @Override
    public void release(UUID id) {
        Opened now = opened;
        if (now != null) {
            now.desk().release(id);
        }
    }

    @Override
    public CompletableFuture<Outcome> submit(SignUp signUp) {
        return ask(desk -> desk.submit(signUp), new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
    }

    @Override
    public CompletableFuture<Outcome> submit(CodeSignUp signUp) {
        return ask(desk -> desk.submit(signUp), new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
    }

    @Override
    public CompletableFuture<Outcome> settled(UUID registration) {
        Opened now = opened;
        return now == null ? new CompletableFuture<>() : now.desk().settled(registration);
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketQr ticket) {
        return ask(desk -> desk.lookUp(ticket), new LookUp.Offline());
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketCode code, String lastFour) {
        return ask(desk -> desk.lookUp(code, lastFour), new LookUp.Offline());
    }

    @Override
    public Optional<String> symbol(Booking booking) {
        Opened now = opened;
        return now == null ? Optional.empty() : now.desk().symbol(booking);
    }

    @Override
    public CompletableFuture<Cancelling> cancel(Booking booking) {
        return ask(desk -> desk.cancel(booking), new Cancelling.NotTaken(Outcome.NotTaken.Why.NO_KEY));
    }

    private <T> CompletableFuture<T> ask(Function<SignUpDesk, CompletableFuture<T>> question, T otherwise) {
        Opened now = opened;
        return now == null ? CompletableFuture.completedFuture(otherwise) : question.apply(now.desk());
    }

    private void shut() {
        Opened before = opened;
        opened = null;
        if (before != null) {
            before.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        shut();
    }
}
