package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.centerkiosk.core.signup.SignUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who sign up at a hub over HTTP, each under a number of their own. */
final class Registrants {

    private final URI hub;
    private final String token;
    private final AtomicInteger people = new AtomicInteger();
    private int accepted;

    Registrants(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    /** Registrations that the hub acknowledged for the courses, in all. */
    int accepted() {
        return accepted;
    }

    /** So many clients, each with the next one as soon as the last is answered; accepted registrations a second. */
    double rate(int clients, Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        List<Integer> made = each(clients, client -> {
            int count = 0;
            try (HubLine line = new HubLine(hub, token)) {
                while (System.nanoTime() - begun < time.toNanos()) {
                    signUp(line);
                    count++;
                }
            }
            return count;
        });
        int sum = made.stream().mapToInt(Integer::intValue).sum();
        accepted += sum;
        return sum / ((System.nanoTime() - begun) / 1e9);
    }

    private void signUp(HubLine line) throws IOException {
        int person = people.incrementAndGet();
        HubLine.Reply reply = line.signUp(
                SignUp.newId(), Courses.course(person), Instant.now().toString(), person);
        if (!reply.isMade()) {
            throw new IOException("a course with seats for everybody was refused: " + reply);
        }
    }

    /**
     * What a rush came to.
     *
     * @param reserved who heard that they have a seat
     * @param waiting the places in the queue that were told
     * @param refused who heard that seats and queue are full
     * @param others answers that are none of these
     * @param millis how long each waited for the answer, sorted
     */
    record Rush(int reserved, List<Integer> waiting, int refused, List<String> others, double[] millis) {

        double percentile(double share) {
            return millis[(int) Math.ceil(share * millis.length) - 1];
        }

        /** Everybody was told the truth: the seats are gone, the places numbered from one, the others know it. */
        boolean isHonest(int phones) {
            int places = Math.min(Courses.PLACES, Math.max(0, phones - Courses.SEATS));
            Set<Integer> told = new TreeSet<>(waiting);
            return others.isEmpty()
                    && reserved == Math.min(phones, Courses.SEATS)
                    && waiting.size() == places
                    && told.equals(new TreeSet<>(
                            IntStream.rangeClosed(1, places).boxed().toList()))
                    && refused == phones - reserved - places;
        }
    }

    private record Answered(HubLine.Reply reply, double millis) {}

    /** So many phones, each on a connection of its own, spread over that time, whether the hub keeps up or not. */
    Rush rush(int number, int phones, Duration within) throws InterruptedException {
        int first = people.getAndAdd(phones) + 1;
        long begun = System.nanoTime();
        List<Answered> answers = each(phones, phone -> {
            long due = begun + within.toNanos() * phone / phones;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            try (HubLine line = new HubLine(hub, token)) {
                HubLine.Reply reply = line.signUp(
                        SignUp.newId(), Courses.rush(number), Instant.now().toString(), first + phone);
                return new Answered(reply, (System.nanoTime() - due) / 1e6);
            }
        });
        return rush(answers);
    }

    private static Rush rush(List<Answered> answers) {
        int reserved = 0;
        int refused = 0;
        List<Integer> waiting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Answered answer : answers) {
            JsonNode json = JsonMapper.shared().readTree(answer.reply().body());
            String word = json.path(answer.reply().isMade() ? "status" : "code").asString("");
            switch (word) {
                case "reserved" -> reserved++;
                case "waitlisted" -> waiting.add(json.path("position").asInt(0));
                case "full", "waiting-list-full" -> refused++;
                default -> others.add(answer.reply().toString());
            }
        }
        double[] millis = answers.stream().mapToDouble(Answered::millis).toArray();
        Arrays.sort(millis);
        return new Rush(reserved, waiting, refused, others, millis);
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> each(int count, Work<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> work.of(i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
