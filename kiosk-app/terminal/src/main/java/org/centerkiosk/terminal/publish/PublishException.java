package org.centerkiosk.terminal.publish;

import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.trust.TrustException;

/** Publishing came to nothing; the message says what is wrong and what to do. Ends with exit code 1. */
final class PublishException extends Exception {

    private static final long serialVersionUID = 1L;

    PublishException(String what, String remedy) {
        super(what + "\n  " + remedy);
    }

    static PublishException of(TrustException failure) {
        return new PublishException(
                failure.detail() + ": " + failure.refusal().sentence(),
                failure.refusal().remedy());
    }

    /** The hub's answer, where it gave one. */
    static <T> T answered(HubResult<T> result) throws PublishException {
        return switch (result) {
            case HubResult.Answered<T> answered -> answered.value();
            case HubResult.Declined<T> declined ->
                throw new PublishException(
                        declined.problem().detail() + " (" + declined.problem().code() + ")",
                        declined.problem().remedy());
            case HubResult.Failed<T> failed ->
                throw new PublishException(
                        failed.failure().what(), failed.failure().remedy());
        };
    }
}
