package org.centerkiosk.core.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.store.StoredPicture;
import org.jspecify.annotations.Nullable;

/** Which pictures are there, which could not be had, and when each is to be looked for again. */
final class PictureIndex {

    private static final int LONGEST_KEY = 1000;
    private static final Duration DAY = Duration.ofDays(1);

    /** Until a server or the network is back. */
    private static final Duration SILENT_FLOOR = Duration.ofSeconds(30);

    private static final Duration SILENT_CAP = Duration.ofMinutes(10);

    /** Until somebody puts another picture there; each look may cost megabytes. */
    private static final Duration BROKEN_FLOOR = Duration.ofMinutes(2);

    private static final Duration BROKEN_CAP = Duration.ofHours(6);

    private final MediaLimits limits;
    private final Backoff silentBackoff;
    private final Backoff brokenBackoff;
    private final Map<String, StoredPicture> pictures = new LinkedHashMap<>();
    private final Map<String, Setback> setbacks = new HashMap<>();

    /** A picture that could not be had. */
    private record Setback(int failures, Instant since, Duration pause, Problem problem) {}

    PictureIndex(MediaLimits limits, RandomGenerator random) {
        this.limits = limits;
        this.silentBackoff = new Backoff(SILENT_FLOOR, SILENT_CAP, random);
        this.brokenBackoff = new Backoff(BROKEN_FLOOR, BROKEN_CAP, random);
    }

    /** A picture's address, or a digest where it holds the picture itself. */
    static String key(String uri) {
        return uri.length() <= LONGEST_KEY && !DataUri.isOne(uri)
                ? uri
                : "sha256:" + StoredDocument.digest(uri.getBytes(StandardCharsets.UTF_8));
    }

    void restore(Collection<StoredPicture> stored) {
        pictures.clear();
        stored.forEach(picture -> pictures.put(picture.key(), picture));
    }

    List<StoredPicture> all() {
        return List.copyOf(pictures.values());
    }

    Set<String> files() {
        return pictures.values().stream().map(StoredPicture::file).collect(Collectors.toSet());
    }

    @Nullable
    StoredPicture get(String key) {
        return pictures.get(key);
    }

    /** Whether its address is to be asked now. Times ahead of a clock that was set back count as past. */
    boolean isDue(String key, WantedPicture wanted, Instant now) {
        Setback setback = setbacks.get(key);
        if (setback != null) {
            return !isWithin(now, setback.since(), setback.pause());
        }
        StoredPicture picture = pictures.get(key);
        if (picture == null) {
            return true;
        }
        if (DataUri.isOne(wanted.uri())) {
            return false;
        }
        // A file of this machine costs a look, a server an exchange.
        return wanted.uri().startsWith("file:") || !isWithin(now, picture.checked(), limits.recheck());
    }

    private static boolean isWithin(Instant now, Instant since, Duration length) {
        return !now.isBefore(since) && now.isBefore(since.plus(length));
    }

    /** The picture is there in that file, and its address was asked just now. */
    void keep(String key, String file, Validators validators, Instant now) {
        setbacks.remove(key);
        pictures.put(key, new StoredPicture(key, file, validators, now, now));
    }

    /** It could not be had; {@code silent} where nobody answered, so that it may be there again soon. */
    void setBack(String key, Problem problem, boolean silent, Instant now) {
        Setback before = setbacks.get(key);
        int failures = before == null ? 1 : before.failures() + 1;
        Duration pause = (silent ? silentBackoff : brokenBackoff).delay(failures);
        setbacks.put(key, new Setback(failures, now, pause, problem));
    }

    /** Its file is gone. */
    void drop(String key) {
        pictures.remove(key);
    }

    /** What is wrong with a picture that is not there. */
    Optional<Problem> problem(String key) {
        Setback setback = setbacks.get(key);
        return setback == null || pictures.containsKey(key) ? Optional.empty() : Optional.of(setback.problem());
    }

    /** Notes that the programme wants it, exact to a day; says whether that is new. */
    boolean touch(String key, Instant now) {
        StoredPicture picture = pictures.get(key);
        if (picture == null || isWithin(now, picture.used(), DAY)) {
            return false;
        }
        pictures.put(key, new StoredPicture(key, picture.file(), picture.validators(), picture.checked(), now));
        return true;
    }

    /** Drops what nobody wants any more, after the time of grace or at once; says whether there was any. */
    boolean forget(Set<String> wanted, boolean atOnce, Instant now) {
        setbacks.keySet().retainAll(wanted);
        return pictures.values()
                .removeIf(picture -> !wanted.contains(picture.key())
                        && (atOnce || picture.used().plus(limits.grace()).isBefore(now)));
    }
}
