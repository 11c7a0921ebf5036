package org.centerkiosk.core.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk of a terminal that is enrolled at a hub. What it knows is used on one thread of its own, which never waits for
 * the network; what it promised is in one file with what waits for the hub.
 */
public final class HubSignUpDesk implements SignUpDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HubSignUpDesk.class);

    /** After so long without a word the hub is asked for one while a form is open. */
    private static final Duration SILENCE = Duration.ofSeconds(8);

    private static final Duration LISTEN = Duration.ofSeconds(2);

    private final Store<DeskState> state = new Store<>(DeskState.initial());
    private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sign-up-desk").factory());
    private final Outbox outbox;
    private final BrokenPromises broken;
    private final DeskParts parts;
    private final Settling settling;
    private final Submitting submitting;
    private final LookingUp looking;
    private final Errands errands;
    private final DeskSettings settings;
    private volatile boolean online;

    /** When the hub was last heard, by elapsed time. */
    private volatile Duration word;

    private HubSignUpDesk(DeskSettings settings, DeskHub hub) throws StoreException {
        this.settings = settings;
        word = settings.elapsed().get();
        HubLine line = new HubLine(hub, this::heard, desk, settings.patience());
        outbox = Outbox.open(settings.file(), line, settings.machine(), settings.random());
        Lending lending = new Lending(outbox, settings.elapsed());
        Tickets tickets = new Tickets(outbox, settings.key(), lending);
        broken = new BrokenPromises(outbox, settings.machine());
        errands = new Errands(line, outbox, settings, desk, this::isOnline, this::publish);
        Holds holds = new Holds(line, lending, settings, this::isOnline, errands.asking(), desk);
        Keys keys = new Keys(outbox, settings);
        parts = new DeskParts(settings, keys, new Codes(outbox), lending, holds, tickets);
        settling = new Settling(outbox, tickets, lending, broken);
        settling.freeing(holds);
        submitting = new Submitting(outbox, parts, settling, this::isOnline, desk);
        looking = new LookingUp(line, outbox, parts, this::isOnline, desk);
    }

    /** Opens what is kept, and goes on with it. */
    public static HubSignUpDesk open(DeskSettings settings, DeskHub hub) throws StoreException {
        HubSignUpDesk opened = new HubSignUpDesk(settings, hub);
        opened.start();
        return opened;
    }

    private void start() throws StoreException {
        reconcile();
        publish();
        outbox.onSettled((item, delivery) -> onDesk(() -> settled(item, delivery)));
        outbox.state().subscribe(unused -> onDesk(this::publish));
        outbox.start();
        errands.start(parts);
        desk.scheduleWithFixedDelay(this::listen, LISTEN.toMillis(), LISTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** While seats are kept at the hub for a form, silence is looked into: a dead network is known before it is sent. */
    private void listen() {
        Holds.Kept held = parts.holds().kept();
        Duration silent = settings.elapsed().get().minus(word);
        if (online && held != null && !held.isLent() && silent.compareTo(SILENCE) >= 0) {
            errands.listen();
        }
    }

    /** What was answered while the program ended may not have been noted. */
    private void reconcile() throws StoreException {
        for (UUID registration : parts.lending().promised()) {
            Optional<OutboxItem> item = outbox.find(registration);
            if (item.isPresent() && item.get().delivery() instanceof Delivery.Declined) {
                parts.lending().withdrawn(registration);
            }
        }
    }

    private boolean isOnline() {
        return online;
    }

    /** On whatever thread heard it. */
    private void heard(boolean isThere) {
        if (isThere) {
            word = settings.elapsed().get();
        }
        if (online != isThere) {
            online = isThere;
            onDesk(() -> {
                publish();
                if (online) {
                    outbox.hurry();
                    errands.soon();
                }
            });
        }
    }

    /** To be told what the hub's live stream says. */
    public LiveStream.Listener hints() {
        return new LiveStream.Listener() {
            @Override
            public void state(HubState newest) {
                heard(true);
                errands.seatsAre(newest.seats());
            }

            @Override
            public void lost(Failed failure) {
                heard(false);
                // Perhaps it is the stream alone.
                errands.soon();
            }
        };
    }

    /** Fetches now what it fetches from time to time, such as leases for what an edition brought; complete once tried. */
    public CompletableFuture<Void> prepare() {
        return errands.now();
    }

    private void settled(OutboxItem item, Delivery delivery) {
        try {
            if (item.method().equals("PUT")) {
                settling.delivered(item, delivery);
            } else {
                looking.delivered(item, delivery);
            }
        } catch (StoreException e) {
            LOG.error(
                    "what the hub answered could not be noted: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
        }
        publish();
    }

    private void publish() {
        Counts counts = errands.counts();
        Outbox.State waiting = outbox.state().get();
        List<String> trouble = new ArrayList<>(broken.sentences());
        for (String each : new String[] {
            settling.trouble(), parts.keys().trouble(), waiting.trouble() == null ? "" : waiting.trouble()
        }) {
            if (!each.isEmpty()) {
                trouble.add(each);
            }
        }
        state.set(new DeskState(online, waiting.waiting(), counts.asOf(), counts.seats(), trouble));
    }

    @Override
    public Store<DeskState> state() {
        return state;
    }

    @Override
    public CompletableFuture<HoldAnswer> hold(Target target, int seats) {
        return parts.holds().hold(target, seats).exceptionally(failure -> new HoldAnswer.NothingKept());
    }

    @Override
    public void release(UUID hold) {
        parts.holds().release(hold);
    }

    @Override
    public CompletableFuture<Outcome> submit(SignUp signUp) {
        return submit(() -> Wish.of(signUp));
    }

    @Override
    public CompletableFuture<Outcome> submit(CodeSignUp signUp) {
        return submit(() -> Wish.of(signUp));
    }

    /** A terminal that was enrolled a moment ago may not have the key yet. */
    private CompletableFuture<Outcome> submit(Supplier<Wish> wish) {
        return ask(() -> submitting.submit(wish.get())).thenCompose(first -> {
            boolean isKeyMissing = first.equals(new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
            return isKeyMissing
                    ? errands.key()
                            .completeOnTimeout(null, settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                            .thenCompose(unused -> ask(() -> submitting.submit(wish.get())))
                    : CompletableFuture.completedFuture(first);
        });
    }

    @Override
    public CompletableFuture<Outcome> settled(UUID registration) {
        return ask(() -> {
            try {
                return settling.settled(registration);
            } catch (StoreException e) {
                LOG.error("{}; {}", e.fault().what(), e.fault().remedy());
                return new CompletableFuture<>();
            }
        });
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketQr ticket) {
        return CompletableFuture.supplyAsync(() -> looking.ask(Commands.lookUp(ticket.text())), errands.asking())
                .thenCompose(answer -> answer.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> CompletableFuture.supplyAsync(() -> looking.knownHere(ticket), desk)));
    }

    @Override
    public CompletableFuture<LookUp> lookUp(TicketCode code, String lastFour) {
        return CompletableFuture.supplyAsync(
                () -> looking.ask(Commands.lookUp(code, lastFour)).orElseGet(LookUp.Offline::new), errands.asking());
    }

    @Override
    public Optional<String> symbol(Booking booking) {
        return Optional.of(TicketQr.issue(
                        booking.code(), booking.target(), parts.settings().key())
                .text());
    }

    @Override
    public CompletableFuture<Cancelling> cancel(Booking booking) {
        return ask(() -> looking.cancel(booking));
    }

    private <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(question, desk).thenCompose(answer -> answer);
    }

    private void onDesk(Runnable task) {
        if (!desk.isShutdown()) {
            desk.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("the sign-up desk stumbled", e);
                }
            });
        }
    }

    @Override
    public void close() {
        errands.close();
        outbox.close();
        desk.shutdownNow();
        settling.cancelAll();
        looking.cancelAll();
    }
}
