package org.centerkiosk.hub.app;

import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.desk.DeskHub;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;

/** A line to a real hub that breaks where a test wants it to. */
final class FaultyLine implements DeskHub {

    private static final FetchResult.Failed GONE =
            new FetchResult.Failed(FetchResult.Reason.UNREACHABLE, "the cable is out", "put it back");

    private final DeskHub hub;
    /** Nothing goes through. */
    volatile boolean isCut;
    /** What goes through arrives, but its answer does not. */
    volatile boolean losesReplies;
    /** Counted down when an answer was lost. */
    final CountDownLatch lost = new CountDownLatch(1);
    /** The hub takes its time: until it is counted down. */
    volatile CountDownLatch slow = new CountDownLatch(0);
    /** What comes back to a sign-up. */
    volatile UnaryOperator<HubResult<HubReply>> lie = answer -> answer;

    FaultyLine(DeskHub hub) {
        this.hub = hub;
    }

    @Override
    public HubResult<HubReply> send(HubRequest request) {
        if (isCut) {
            return new HubResult.Failed<>(GONE);
        }
        boolean isSignUp = request.method().equals("PUT");
        if (isSignUp) {
            await(slow);
        }
        HubResult<HubReply> answer = hub.send(request);
        if (isSignUp && losesReplies) {
            isCut = true;
            lost.countDown();
            return new HubResult.Failed<>(GONE);
        }
        return isSignUp ? lie.apply(answer) : answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public FetchResult availability(Validators known) {
        return isCut ? GONE : hub.availability(known);
    }

    @Override
    public FetchResult sealingKey() {
        return isCut ? GONE : hub.sealingKey();
    }
}
