package org.centerkiosk.core.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.feed.Problem.Severity;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of one document, up to a number of lines; used by one thread. */
public final class Report {

    private static final int VALUE_LENGTH = 80;

    private final String source;
    private final int most;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Problem> seen = new HashSet<>();
    private int omitted;
    private boolean fatal;

    public Report(String source, int most) {
        this.source = source;
        this.most = most;
    }

    public void fatal(@Nullable String where, @Nullable String field, String what, String remedy) {
        fatal = true;
        problems.add(new Problem(Severity.FATAL, source, where, field, what, remedy));
    }

    public void error(@Nullable String where, @Nullable String field, String what, String remedy) {
        add(Severity.ERROR, where, field, what, remedy);
    }

    public void warning(@Nullable String where, @Nullable String field, String what, String remedy) {
        add(Severity.WARNING, where, field, what, remedy);
    }

    private void add(Severity severity, @Nullable String where, @Nullable String field, String what, String remedy) {
        if (problems.size() >= most) {
            omitted++;
            return;
        }
        Problem problem = new Problem(severity, source, where, field, what, remedy);
        // What is wrong with a series would be said again for each of its sessions.
        if (seen.add(problem)) {
            problems.add(problem);
        }
    }

    public String source() {
        return source;
    }

    public boolean isFatal() {
        return fatal;
    }

    /** The lines, and where there were too many a last one that says how many are missing. */
    public List<Problem> problems() {
        if (omitted == 0) {
            return List.copyOf(problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(
                Severity.WARNING,
                source,
                null,
                null,
                omitted + " more problems are not listed",
                "mend the ones above first and read the schedule again"));
        return List.copyOf(all);
    }

    /** The value in quotes, without control characters, shortened where long. */
    public static String quote(String value) {
        String text = PlainText.line(value);
        int end = Math.min(text.length(), VALUE_LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return "\"" + text.substring(0, end) + (end < text.length() ? "…\"" : "\"");
    }
}
