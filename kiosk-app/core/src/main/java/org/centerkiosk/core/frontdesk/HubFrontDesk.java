package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Keys;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front desk of a machine that is enrolled at a hub. What it knows is used on one thread of its own, which never waits
 * for the network.
 */
public final class HubFrontDesk implements FrontDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HubFrontDesk.class);
    private static final String OUTBOX = "desk-outbox.db";

    private final Store<FrontDeskState> state = new Store<>(FrontDeskState.initial());
    private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("front-desk").factory());
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final FrontDeskSettings settings;
    private final StaffLine line;
    private final Outbox outbox;
    private final Keys keys;
    private final Facts facts = new Facts();
    private final Rosters rosters = new Rosters(facts);
    private final Days days;
    private final Looks looks;
    private final Looking looking;
    private final Seeking seeking;
    private final CheckingIn checkingIn;
    private final Registering registering;
    private final DeskCare care;
    private volatile boolean online;
    private volatile @Nullable StaffSession staff;
    private boolean wasEnded;
    private @Nullable Instant asOf;
    /** The number of the last look that began. */
    private long begun;

    private HubFrontDesk(FrontDeskSettings settings, FrontDeskHub hub) throws StoreException {
        this.settings = settings;
        line = new StaffLine(hub, this::heard, () -> onDesk(this::ended));
        outbox = Outbox.open(settings.folder().resolve(OUTBOX), line, settings.machine(), settings.random());
        keys = new Keys(outbox, settings.key(), settings.trust(), settings.machine(), settings.elapsed());
        days = new Days(settings, rosters);
        looks = new Looks(this::round, settings.pace().poll(), settings.random(), desk);
        looking = new Looking(line, settings.pace().patience());
        Sending sending =
                new Sending(outbox, settings.machine(), settings.pace().patience(), this::isOnline);
        seeking = new Seeking(rosters, keys, looking, looks::now, this::isOnline, desk, asking);
        checkingIn = new CheckingIn(settings, rosters, facts, sending, desk);
        registering = new Registering(settings, keys, sending);
        care = new HubDeskCare(line, keys, sending, new Asking());
    }

    /** Opens what is kept, and goes on with it once somebody is signed in. */
    public static HubFrontDesk open(FrontDeskSettings settings, FrontDeskHub hub) throws StoreException {
        HubFrontDesk opened = new HubFrontDesk(settings, hub);
        opened.start();
        return opened;
    }

    /** What staff do with registrations besides. */
    public DeskCare care() {
        return care;
    }

    private void start() {
        outbox.onSettled((item, delivery) -> onDesk(() -> settled(item, delivery)));
        outbox.state().subscribe(unused -> onDesk(this::publish));
        outbox.start();
        onDesk(this::publish);
        looks.start();
    }

    private boolean isOnline() {
        return online;
    }

    /** On whatever thread heard it. */
    private void heard(boolean isThere) {
        if (online != isThere) {
            online = isThere;
            onDesk(() -> {
                publish();
                if (online) {
                    outbox.hurry();
                    looks.soon();
                }
            });
        }
    }

    /** To be told what the hub's live stream says. */
    public LiveStream.Listener hints() {
        return new LiveStream.Listener() {
            @Override
            public void state(HubState newest) {
                looks.soon();
            }

            @Override
            public void lost(Failed failure) {
                looks.soon();
            }
        };
    }

    @Override
    public CompletableFuture<Void> refresh() {
        return looks.now();
    }

    private record Plan(boolean isKeyDue, Set<SessionId> sessions, Map<SessionId, String> tags, long number) {}

    /** One look at everything. */
    private void round() {
        if (staff == null) {
            return;
        }
        Plan plan = onDesk(() -> new Plan(keys.isDue(), days.sessions(), rosters.tags(), ++begun));
        if (plan.isKeyDue() && line.sealingKey() instanceof FetchResult.Fetched fetched) {
            kept(() -> keys.arrived(fetched));
        }
        looking.news(plan.sessions(), plan.tags())
                .ifPresent(news -> onDesk(() -> {
                    if (staff != null) {
                        asOf = settings.machine().instant();
                        rosters.apply(plan.sessions(), news, asOf, plan.number());
                        rosters.retain(days.sessions());
                        publish();
                    }
                    return news;
                }));
    }

    private void settled(OutboxItem item, Delivery delivery) {
        switch (delivery) {
            case Delivery.Answered answered -> facts.delivered(item.registration(), item.id(), begun + 1);
            case Delivery.Declined declined ->
                facts.withdraw(item.registration(), item.id()).forEach(rosters::changed);
        }
        publish();
        looks.soon();
    }

    private void ended() {
        staff = null;
        wasEnded = true;
        hide();
    }

    private void hide() {
        rosters.clear();
        asOf = null;
        publish();
    }

    private void publish() {
        StaffSession now = staff;
        List<SessionCard> cards = now == null ? List.of() : days.cards();
        Outbox.State waiting = outbox.state().get();
        List<String> trouble = new ArrayList<>();
        for (String each : new String[] {keys.trouble(), waiting.trouble() == null ? "" : waiting.trouble()}) {
            if (!each.isEmpty()) {
                trouble.add(each);
            }
        }
        state.set(new FrontDeskState(online, asOf, waiting.waiting(), now, wasEnded, cards, 0, trouble));
    }

    @Override
    public Store<FrontDeskState> state() {
        return state;
    }

    @Override
    public CompletableFuture<StaffSignIn> signIn(String account, char[] password) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            line.signOut();
                            StaffSignIn answer = line.signIn(account, password);
                            Arrays.fill(password, '\0');
                            return answer;
                        },
                        asking)
                .thenApplyAsync(this::signedIn, desk);
    }

    private StaffSignIn signedIn(StaffSignIn answer) {
        staff = answer instanceof StaffSignIn.Done(StaffSession session) ? session : null;
        wasEnded = false;
        hide();
        if (staff != null) {
            outbox.hurry();
            looks.soon();
        }
        return answer;
    }

    @Override
    public CompletableFuture<Void> signOut() {
        return CompletableFuture.runAsync(
                        () -> {
                            staff = null;
                            wasEnded = false;
                            hide();
                        },
                        desk)
                .thenRunAsync(line::signOut, asking);
    }

    @Override
    public Roster roster(SessionId session) {
        return rosters.roster(session);
    }

    @Override
    public List<Found> search(String typed, int most) {
        return rosters.search(typed, most);
    }

    @Override
    public CompletableFuture<Verdict> checkIn(CheckIn wish) {
        return ask(() -> staff == null
                ? CompletableFuture.completedFuture(new Verdict.NotTaken(Why.SIGNED_OUT))
                : seeking.seek(wish.by()).thenComposeAsync(sought -> checkIn(sought, wish), desk));
    }

    private CompletableFuture<Verdict> checkIn(Seeking.Sought sought, CheckIn wish) {
        Verdict verdict = switch (sought) {
            case Seeking.Sought.Here(List<Found> places) -> null;
            case Seeking.Sought.Elsewhere(Booking booking) ->
                new Verdict.WrongSession(
                        Seeking.entry(booking, settings.machine().instant()),
                        Seeking.sessions(booking, settings.programme().get()));
            case Seeking.Sought.Unknown(var code, boolean wasHubAsked) -> new Verdict.UnknownHere(code, wasHubAsked);
            case Seeking.Sought.Forged() -> new Verdict.Forged();
        };
        CompletableFuture<Verdict> answer = sought instanceof Seeking.Sought.Here(List<Found> places)
                ? checkingIn.checkIn(places, wish)
                : CompletableFuture.completedFuture(verdict);
        publish();
        return answer;
    }

    @Override
    public CompletableFuture<DeskAnswer> undo(UUID registration, SessionId session, Set<Integer> people) {
        return command(() -> checkingIn.undo(registration, session, people));
    }

    @Override
    public CompletableFuture<DeskAnswer> registerWalkIn(DeskSignUp signUp) {
        if (signUp.target().isSeries()) {
            throw new IllegalArgumentException("who walks in comes to one session");
        }
        return command(() -> registering.walkIn(signUp));
    }

    @Override
    public CompletableFuture<DeskAnswer> register(DeskSignUp signUp) {
        return command(() -> registering.later(signUp, Channel.DESK));
    }

    @Override
    public CompletableFuture<DeskAnswer> registerByTelephone(DeskSignUp signUp) {
        return command(() -> registering.later(signUp, Channel.TELEPHONE));
    }

    private CompletableFuture<DeskAnswer> command(Supplier<CompletableFuture<DeskAnswer>> work) {
        return ask(() -> {
            if (staff == null) {
                return CompletableFuture.completedFuture(new DeskAnswer.NotTaken(Why.SIGNED_OUT));
            }
            CompletableFuture<DeskAnswer> answer = work.get();
            publish();
            return answer;
        });
    }

    private final class Asking implements HubDeskCare.Asking {

        @Override
        public CompletableFuture<DeskAnswer> command(Supplier<CompletableFuture<DeskAnswer>> work) {
            return HubFrontDesk.this.command(work);
        }

        @Override
        public boolean isSignedIn() {
            return staff != null;
        }

        @Override
        public Executor threads() {
            return asking;
        }
    }

    private <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(question, desk).thenCompose(answer -> answer);
    }

    private interface Keeping {
        void run() throws StoreException;
    }

    private void kept(Keeping work) {
        onDesk(() -> {
            try {
                work.run();
            } catch (StoreException e) {
                Sending.log(e);
            }
            return work;
        });
    }

    private <T> T onDesk(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, desk).join();
    }

    private void onDesk(Runnable task) {
        try {
            desk.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("the front desk stumbled", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // It was closed.
        }
    }

    @Override
    public void close() {
        looks.close();
        asking.shutdownNow();
        outbox.close();
        desk.shutdownNow();
    }
}
