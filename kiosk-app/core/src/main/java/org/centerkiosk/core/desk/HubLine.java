package org.centerkiosk.core.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.outbox.Outbox;

/**
 * The line to the hub, which tells of each word that comes over it and of each that does not. Where none comes for as long
 * as a visitor waits, the hub counts as gone until it does: a network that swallows everything says nothing else. What
 * answers to a command with another registration is no hub of ours.
 */
final class HubLine implements Outbox.Hub {

    private static final Pattern REGISTRATION = Pattern.compile("/v1/registrations/([0-9a-f-]{36})(/.*)?");
    private static final int SICK = 500;

    private final DeskHub hub;
    private final Consumer<Boolean> heard;
    private final ScheduledExecutorService clockwork;
    private final Duration patience;

    /**
     * @param heard told after each request whether the hub was there and well
     * @param patience how long a visitor waits
     */
    HubLine(DeskHub hub, Consumer<Boolean> heard, ScheduledExecutorService clockwork, Duration patience) {
        this.hub = hub;
        this.heard = heard;
        this.clockwork = clockwork;
        this.patience = patience;
    }

    @Override
    public HubResult<HubReply> send(HubRequest request) {
        HubResult<HubReply> result = understood(request, watched(() -> hub.send(request)));
        switch (result) {
            case HubResult.Answered<HubReply> answered -> heard.accept(true);
            case HubResult.Declined<HubReply>(HubProblem problem, var hubTime) -> heard.accept(problem.status() < SICK);
            case HubResult.Failed<HubReply> failed -> heard.accept(false);
        }
        return result;
    }

    private <T> T watched(Supplier<T> question) {
        Silence silence = new Silence();
        Future<?> alarm = null;
        try {
            alarm = clockwork.schedule(silence, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The desk closes; nobody waits any more.
        }
        try {
            return question.get();
        } finally {
            silence.isOver();
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
    }

    /** Says nothing once the answer is there, so that its own word is the last. */
    private final class Silence implements Runnable {

        private boolean over;

        @Override
        public synchronized void run() {
            if (!over) {
                heard.accept(false);
            }
        }

        synchronized void isOver() {
            over = true;
        }
    }

    private static HubResult<HubReply> understood(HubRequest request, HubResult<HubReply> result) {
        Matcher path = REGISTRATION.matcher(request.path());
        if (!(result instanceof HubResult.Answered<HubReply>(HubReply reply, var hubTime)) || !path.matches()) {
            return result;
        }
        UUID asked = UUID.fromString(path.group(1));
        Optional<Booking> booking = reply.json().flatMap(Replies::booking);
        return booking.filter(found -> found.id().equals(asked)).isPresent()
                ? result
                : new HubResult.Failed<>(new FetchResult.Failed(
                        FetchResult.Reason.UNEXPECTED,
                        "the hub answers to " + request.method() + " " + request.path() + " with something else",
                        "check that hub and terminal are of one version, and what lies between"));
    }

    FetchResult availability(Validators known) {
        return noted(watched(() -> hub.availability(known)));
    }

    FetchResult sealingKey() {
        return noted(watched(hub::sealingKey));
    }

    private FetchResult noted(FetchResult result) {
        // Not found is an answer as well: before the first edition there are no seats.
        heard.accept(!(result instanceof FetchResult.Failed failed)
                || !failed.reason().isOffline());
        return result;
    }
}
