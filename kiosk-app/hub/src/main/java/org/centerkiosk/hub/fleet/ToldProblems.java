package org.centerkiosk.hub.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.centerkiosk.hub.fleet.LastHeartbeat.ToldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Keeps since when a terminal tells each of its problems. */
final class ToldProblems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ToldProblems() {}

    /** A problem that was told before keeps its time; one that is told no more is forgotten. */
    static List<ToldProblem> merge(List<ToldProblem> before, List<String> now, Instant at) {
        Map<String, Instant> since = before.stream()
                .collect(Collectors.toMap(ToldProblem::text, ToldProblem::since, (first, second) -> first));
        return now.stream()
                .distinct()
                .map(text -> new ToldProblem(text, since.getOrDefault(text, at)))
                .toList();
    }

    static String write(List<ToldProblem> problems) {
        ArrayNode json = JSON.createArrayNode();
        problems.forEach(problem -> json.addObject()
                .put("text", problem.text())
                .put("since", problem.since().toEpochMilli()));
        return JSON.writeValueAsString(json);
    }

    /** What {@link #write} wrote. */
    static List<ToldProblem> read(String text) {
        return JSON.readTree(text)
                .valueStream()
                .map((JsonNode problem) -> new ToldProblem(
                        problem.path("text").asString(),
                        Instant.ofEpochMilli(problem.path("since").asLong())))
                .toList();
    }
}
