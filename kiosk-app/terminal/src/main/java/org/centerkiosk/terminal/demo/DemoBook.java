package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's residents, who have signed up before anybody touches the screen: as many as the demo's feeds say, through the
 * hub's own API. Nobody real is among them.
 */
final class DemoBook {

    private static final int LINES = 32;
    private static final int LARGEST = 500;
    private static final int MOST_WAITING = 12;

    /** So many residents at most: who signs up for what comes later has another number. */
    private static final int RESIDENTS = 50_000;

    private static final String FAMILIES = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "秀英建国桂兰志强玉梅明月春华";

    private final Sender sender;
    private final InstantSource clock;
    private int first;

    /** Sends a sign-up of the desk's; throws where the hub is not there, and takes a refusal as it comes. */
    @FunctionalInterface
    interface Sender {
        /** Whether it was taken. */
        boolean send(String path, byte[] body) throws IOException;
    }

    DemoBook(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** One sign-up. */
    private record Entry(Target target, ObjectNode applicant, boolean isGroup) {}

    /** Those who sign up for what begins within that time from now; how many were taken, the next sessions first. */
    int fill(List<Event> events, Duration from, Duration until) throws IOException, InterruptedException {
        Instant now = clock.instant();
        first = from.isZero() ? 0 : RESIDENTS;
        List<Entry> groups = new ArrayList<>();
        List<Entry> waiting = new ArrayList<>();
        events.stream()
                .filter(event -> event.terms() != null && event.terms().mode() == SignUpTerms.Mode.FIRST_COME)
                .sorted(Comparator.comparing(
                        event -> event.sessions().getFirst().start()))
                .forEach(event -> read(event, now.plus(from), now.plus(until), groups, waiting));
        // Who waits comes when all is full.
        return send(groups) + send(waiting);
    }

    /** A whole series counts as beginning with the next of its sessions. */
    private void read(Event event, Instant from, Instant until, List<Entry> groups, List<Entry> waiting) {
        Instant now = clock.instant();
        List<Session> coming = event.sessions().stream()
                .filter(session -> session.takesPlace() && session.start().isAfter(now) && session.seats() != null)
                .toList();
        Predicate<Session> isMeant =
                session -> session.start().isAfter(from) && !session.start().isAfter(until);
        boolean isWhole = event.isSeries() && event.terms().scope() == SignUpTerms.Scope.SERIES;
        if (isWhole) {
            (coming.stream().limit(1).anyMatch(isMeant) ? coming.stream() : Stream.<Session>of())
                    .map(Session::seats)
                    .max(Comparator.comparingInt(Seats::remaining))
                    .ifPresent(seats -> add(Target.series(event.uid()), event, seats, groups, waiting));
        } else {
            coming.stream()
                    .filter(isMeant)
                    .forEach(session -> add(Target.of(session.id()), event, session.seats(), groups, waiting));
        }
    }

    private void add(Target target, Event event, Seats seats, List<Entry> groups, List<Entry> waiting) {
        int taken = Math.min(LARGEST, seats.capacity() - seats.remaining());
        if (taken > 0) {
            groups.add(new Entry(
                    target, ApplicantJson.tree(new Applicant("", null, Party.of(taken), null, Map.of(), false)), true));
        }
        int others = seats.waiting() == null ? 0 : Math.min(MOST_WAITING, seats.waiting());
        for (int i = 0; i < others; i++) {
            waiting.add(new Entry(target, ApplicantJson.tree(resident(first + waiting.size(), event)), false));
        }
    }

    /** A name and a number that are made up. */
    private static Applicant resident(int number, Event event) {
        Map<String, String> answers = new HashMap<>();
        for (Question question : event.terms().questions()) {
            answers.put(
                    question.id(),
                    switch (question.kind()) {
                        case YES_NO, COMPANION -> "no";
                        case CHOICE -> question.options().getFirst().zh();
                        case TEXT -> "没有";
                    });
        }
        int pair = number * 2 % GIVEN.length();
        String name = FAMILIES.charAt(number % FAMILIES.length()) + GIVEN.substring(pair, pair + 2);
        return new Applicant(
                name,
                new PhoneNumber("+8613800%06d".formatted(number)),
                new Party(List.of(new Attendee(name, LocalDate.of(1958, 3, 1).plusDays(37L * number)))),
                null,
                answers,
                true);
    }

    private int send(List<Entry> entries) throws IOException, InterruptedException {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService lines =
                Executors.newFixedThreadPool(LINES, Thread.ofVirtual().factory())) {
            entries.forEach(entry -> answers.add(lines.submit(() -> send(entry))));
        }
        int taken = 0;
        for (Future<Boolean> answer : answers) {
            try {
                taken += answer.get() ? 1 : 0;
            } catch (ExecutionException e) {
                throw new IOException("the demo's residents could not sign up", e.getCause());
            }
        }
        return taken;
    }

    private boolean send(Entry entry) throws IOException {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("event", entry.target().event())
                .put("channel", "desk")
                .put("made", clock.instant().toString());
        if (entry.target().originalStart() != null) {
            json.put("originalStart", entry.target().originalStart().toString());
        }
        if (entry.isGroup()) {
            // A group is larger than a party may be, and nobody asked it for ages.
            json.putObject("claim").put("override", "demo");
        }
        json.set("applicant", entry.applicant());
        return sender.send(
                "/v1/registrations/" + SignUp.newId(), JsonMapper.shared().writeValueAsBytes(json));
    }
}
