package org.centerkiosk.core.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
 * The line to the hub, which tells of each word that comes over it and of each that does not. What answers to a command
 * with another registration is no hub of ours.
 */
final class HubLine implements Outbox.Hub {

    private static final Pattern REGISTRATION = Pattern.compile("/v1/registrations/([0-9a-f-]{36})(/.*)?");
    private static final int SICK = 500;

    private final DeskHub hub;
    private final Consumer<Boolean> heard;

    /** @param heard told after each request whether the hub was there and well */
    HubLine(DeskHub hub, Consumer<Boolean> heard) {
        this.hub = hub;
        this.heard = heard;
    }

    @Override
    public HubResult<HubReply> send(HubRequest request) {
        HubResult<HubReply> result = understood(request, hub.send(request));
        switch (result) {
            case HubResult.Answered<HubReply> answered -> heard.accept(true);
            case HubResult.Declined<HubReply>(HubProblem problem, var hubTime) -> heard.accept(problem.status() < SICK);
            case HubResult.Failed<HubReply> failed -> heard.accept(false);
        }
        return result;
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
        return noted(hub.availability(known));
    }

    FetchResult sealingKey() {
        return noted(hub.sealingKey());
    }

    private FetchResult noted(FetchResult result) {
        // Not found is an answer as well: before the first edition there are no seats.
        heard.accept(!(result instanceof FetchResult.Failed failed)
                || !failed.reason().isOffline());
        return result;
    }
}
