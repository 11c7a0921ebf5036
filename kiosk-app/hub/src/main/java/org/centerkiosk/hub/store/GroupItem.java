package org.centerkiosk.hub.store;

import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One piece of work that shares a commit with others, and its answer once it is committed. */
final class GroupItem<T, X extends Exception> {

    private final HandleCallback<T, X> work;
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    GroupItem(HandleCallback<T, X> work) {
        this.work = work;
    }

    /** On the writing thread; false where it failed and has to be undone. Only its last run counts. */
    boolean run(Handle handle) {
        failure = null;
        try {
            result = work.withHandle(handle);
            return true;
        } catch (Exception | Error e) { // its caller hears of it, the others must not
            failure = e;
            return false;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** After the commit of it alone, or after what came instead of that. */
    void answerAlone(@Nullable Throwable ofItself) {
        if (ofItself != null) {
            failure = ofItself;
        }
        answered.countDown();
    }

    /** After the commit of all, or after what came instead of it. */
    void answer(@Nullable Throwable ofBatch) {
        if (ofBatch != null) {
            failure = new BatchException(ofBatch);
        }
        answered.countDown();
    }

    T await() throws X {
        Uninterrupted.wait(answered::await);
        return result();
    }

    private T result() throws X {
        Throwable failed = failure;
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            @SuppressWarnings("unchecked") // the work throws X or what is unchecked, and nothing else is kept here
            X known = (X) failed;
            throw known;
        }
        @SuppressWarnings("NullAway") // null only where the work gave null
        T done = result;
        return done;
    }

    /** The batch as a whole was undone; each who shared it hears so, with a trace of its own. */
    private static final class BatchException extends JdbiException {

        private static final long serialVersionUID = 1L;

        BatchException(Throwable cause) {
            super("the batch was undone", cause);
        }
    }
}
