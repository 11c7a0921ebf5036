package org.centerkiosk.core.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.StoredPicture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of the programme as files that are safe to decode and no larger than the screen. Not safe for several
 * threads: the one that keeps the programme uses it.
 */
public final class MediaLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(MediaLibrary.class);
    private static final Duration DAY = Duration.ofDays(1);

    /** More than any centre has posters in a month. */
    static final int MOST = 1000;

    /** A younger file may have been written for a row that is not kept yet. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final MediaFolder folder;
    private final MediaLimits limits;
    private final PictureSource source;
    private final PictureIntake intake;
    private final PictureIndex index;
    private final InstantSource clock;
    private @Nullable Instant swept;

    public MediaLibrary(
            Path root, MediaLimits limits, FetchClient client, InstantSource clock, RandomGenerator random) {
        this.folder = new MediaFolder(root);
        this.limits = limits;
        this.source = new PictureSource(client, new LocalFile(clock), limits.fetch());
        this.intake = new PictureIntake(folder, limits);
        this.index = new PictureIndex(limits, random);
        this.clock = clock;
    }

    /** Takes over what was stored, but for pictures whose file is gone; those are fetched again. */
    public void restore(Collection<StoredPicture> stored) {
        index.restore(
                stored.stream().filter(picture -> folder.has(picture.file())).toList());
    }

    /** All that is to be stored. */
    public List<StoredPicture> pictures() {
        return index.all();
    }

    /** Where the pictures are that could be had, by their addresses. */
    public Map<String, Path> paths(Collection<String> uris) {
        Map<String, Path> paths = new HashMap<>();
        for (String uri : uris) {
            StoredPicture picture = index.get(PictureIndex.key(uri));
            if (picture != null) {
                paths.put(uri, folder.path(picture.file()));
            }
        }
        return paths;
    }

    /** Sees to it that the wanted pictures are there, as far as the budget of time goes. */
    public MediaRound gather(Collection<WantedPicture> wanted) {
        Map<String, WantedPicture> byKey = new LinkedHashMap<>();
        wanted.stream().limit(MOST).forEach(picture -> byKey.putIfAbsent(PictureIndex.key(picture.uri()), picture));
        boolean changed = tidy(byKey.keySet());
        PictureGathering round = new PictureGathering(index, source, intake, clock, now().plus(limits.budget()));
        for (Map.Entry<String, WantedPicture> entry : byKey.entrySet()) {
            StoredPicture known = index.get(entry.getKey());
            if (known != null && !folder.has(known.file())) {
                index.drop(entry.getKey());
            }
            round.see(entry.getKey(), entry.getValue());
        }
        wanted.stream().skip(MOST).findFirst().ifPresent(picture -> round.leaveOut(picture, MOST));
        return round.result(changed);
    }

    /** Whether there is a picture made from the content of that hash; if so it is known by this address from now on. */
    public boolean find(String uri, String sha256) {
        Optional<String> file = folder.find(sha256, limits.longerSide());
        file.ifPresent(name -> note(PictureIndex.key(uri), name));
        return file.isPresent();
    }

    /** Makes a picture of content that the caller has checked; it is known by this address from now on. */
    public void take(String uri, byte[] content) throws PictureException {
        note(PictureIndex.key(uri), intake.take(content));
    }

    private void note(String key, String file) {
        StoredPicture known = index.get(key);
        if (known != null && known.file().equals(file)) {
            index.touch(key, now());
        } else {
            index.keep(key, file, Validators.NONE, now());
        }
    }

    /** Forgets what is wanted by none of these addresses any more, after the time of grace. */
    public void retain(Collection<String> uris) {
        tidy(uris.stream().map(PictureIndex::key).collect(Collectors.toSet()));
    }

    /** Forgets pictures that nobody wants, and from time to time deletes the files that no picture needs. */
    private boolean tidy(Set<String> wanted) {
        try {
            boolean full = folder.bytes() > limits.folderBytes() / 10 * 9;
            boolean changed = index.forget(wanted, full, now());
            if (changed || swept == null || now().isAfter(swept.plus(DAY))) {
                swept = now();
                folder.sweep(index.files(), full ? Instant.MAX : now().minus(YOUNG));
            }
            return changed;
        } catch (IOException e) {
            LOG.warn("the media folder cannot be tidied: {}", e.getMessage());
            return false;
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
