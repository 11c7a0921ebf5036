package org.centerkiosk.core.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;

/**
 * The sum of all feeds. Of events with one UID the first counts.
 *
 * @param problems one line for each pair of feeds that share UIDs
 */
record ProgrammeMerge(Programme programme, List<Problem> problems) {

    private static final int EXAMPLES = 3;

    private record Pair(String later, String first) {}

    static ProgrammeMerge of(Collection<SourceContent> contents) {
        Map<String, Event> byUid = new LinkedHashMap<>();
        Map<Pair, List<String>> shared = new LinkedHashMap<>();
        for (SourceContent content : contents) {
            content.events().forEach(event -> {
                Event first = byUid.putIfAbsent(event.uid(), event);
                if (first != null) {
                    shared.computeIfAbsent(new Pair(event.source(), first.source()), pair -> new ArrayList<>())
                            .add(event.uid());
                }
            });
        }
        return new ProgrammeMerge(
                Programme.of(byUid.values()),
                shared.entrySet().stream()
                        .map(entry -> problem(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Problem problem(Pair pair, List<String> uids) {
        String examples = String.join(", ", uids.stream().limit(EXAMPLES).toList());
        String rest = uids.size() > EXAMPLES ? " …" : "";
        return new Problem(
                Severity.WARNING,
                pair.later(),
                null,
                "UID",
                uids.size() + " events have the UID of an event in " + pair.first() + " and are left out: " + examples
                        + rest,
                "give each event a UID of its own, or remove one of the two");
    }
}
