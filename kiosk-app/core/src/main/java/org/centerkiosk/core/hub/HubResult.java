package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.function.Function;
import org.centerkiosk.core.fetch.FetchResult;
import org.jspecify.annotations.Nullable;

/** What became of a request to the hub. */
public sealed interface HubResult<T> {

    /**
     * Done.
     *
     * @param hubTime the hub's clock, null where it does not say
     */
    record Answered<T>(T value, @Nullable Instant hubTime) implements HubResult<T> {}

    /**
     * The hub understood and said no.
     *
     * @param hubTime the hub's clock, null where it does not say
     */
    record Declined<T>(HubProblem problem, @Nullable Instant hubTime) implements HubResult<T> {}

    /** No answer that could be used. */
    record Failed<T>(FetchResult.Failed failure) implements HubResult<T> {}

    /** The same with another value. */
    default <U> HubResult<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Answered<T>(T value, Instant hubTime) -> new Answered<>(change.apply(value), hubTime);
            case Declined<T>(HubProblem problem, Instant hubTime) -> new Declined<>(problem, hubTime);
            case Failed<T>(FetchResult.Failed failure) -> new Failed<>(failure);
        };
    }

    /** What is wrong and what to do, for staff; empty where nothing is. */
    default String trouble() {
        return switch (this) {
            case Answered<T> answered -> "";
            case Declined<T>(HubProblem problem, Instant hubTime) -> problem.detail() + "; " + problem.remedy();
            case Failed<T>(FetchResult.Failed failure) -> failure.what() + "; " + failure.remedy();
        };
    }
}
