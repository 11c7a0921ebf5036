package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoBookTest {

    private static final Instant NOW = SampleProgramme.NOW;

    private final Queue<JsonNode> sent = new ConcurrentLinkedQueue<>();

    private int fill(List<Event> events) throws Exception {
        DemoBook.Sender sender = (path, body) -> sent.add(JsonMapper.shared().readTree(body));
        DemoBook book = new DemoBook(sender, () -> NOW);
        return book.fill(events, Duration.ZERO, Duration.ofDays(8))
                + book.fill(events, Duration.ofDays(8), Duration.ofDays(400));
    }

    @Test
    void asManySignUpAsTheFeedsSay() throws Exception {
        List<Event> events = List.copyOf(SampleProgramme.online().programme().events());
        Map<String, Integer> expected = new HashMap<>();
        int waiting = 0;
        for (Event event : events) {
            SignUpTerms terms = event.terms();
            for (Session session : event.sessions()) {
                Seats seats = session.seats();
                boolean counts = terms != null
                        && terms.mode() == SignUpTerms.Mode.FIRST_COME
                        && (terms.scope() != SignUpTerms.Scope.SERIES || !event.isSeries())
                        && session.takesPlace()
                        && session.start().isAfter(NOW)
                        && seats != null;
                if (counts && seats.capacity() > seats.remaining()) {
                    expected.put(event.uid() + " " + session.originalStart(), seats.capacity() - seats.remaining());
                }
                waiting += counts && seats.waiting() != null ? Math.min(12, seats.waiting()) : 0;
            }
        }
        int taken = fill(events);
        assertThat(taken).isEqualTo(sent.size());
        Map<String, Integer> groups = new HashMap<>();
        int people = 0;
        for (JsonNode json : sent) {
            assertThat(ApplicantJson.read(json.path("applicant"), "CN")).isInstanceOf(ApplicantReading.Read.class);
            if (json.has("claim") && json.has("originalStart")) {
                groups.put(
                        json.path("event").asString() + " "
                                + json.path("originalStart").asString(),
                        json.path("applicant").path("party").asInt());
            } else if (!json.has("claim")) {
                people++;
            }
        }
        assertThat(groups).isEqualTo(expected).isNotEmpty();
        assertThat(people).isEqualTo(waiting);
    }
}
