package org.centerkiosk.core.feed;

import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** Reads how one may sign up; null where the source says nothing of it. */
final class TermsReader {

    private final FeedWindow window;
    private final Report report;

    TermsReader(FeedWindow window, Report report) {
        this.window = window;
        this.report = report;
    }

    @Nullable
    SignUpTerms terms(Details details) {
        return null;
    }
}
