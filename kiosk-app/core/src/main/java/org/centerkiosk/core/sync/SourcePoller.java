package org.centerkiosk.core.sync;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchRequest;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.store.StoredSource;

/** Asks a feed for what is new: a server, a file, or every schedule in a folder. Safe for several threads. */
final class SourcePoller {

    private static final String ACCEPT = "text/calendar, application/ld+json, application/json, text/csv, "
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1";

    /** Not the hidden files and locks of office programs. */
    private static final Pattern SCHEDULE = Pattern.compile("(?iu)[^.~].*\\.(ics|csv|xlsx|json|jsonld)");

    private static final int MOST_FILES = 200;

    private final FetchClient client;
    private final LocalFile files;

    SourcePoller(FetchClient client, LocalFile files) {
        this.client = client;
        this.files = files;
    }

    /** Waits for the answer; {@code stored} makes it conditional. */
    SourcePoll poll(FeedSource source, StoredSource stored, FetchLimits limits) {
        Map<String, Validators> known = stored.origin().equals(source.origin())
                ? stored.documents().stream()
                        .collect(Collectors.toMap(StoredDocument::location, StoredDocument::validators))
                : Map.of();
        Function<String, Validators> validators = location -> known.getOrDefault(location, Validators.NONE);
        if (!source.isLocal()) {
            String location = source.origin();
            FetchRequest request =
                    new FetchRequest(source.uri(), source.authorization(), validators.apply(location), ACCEPT, limits);
            return whole(source, location, client.fetch(request));
        }
        Path path;
        try {
            path = Path.of(source.uri());
        } catch (IllegalArgumentException e) {
            Failed failed = new Failed(
                    Reason.UNUSABLE_FILE, source.uri() + " is no path: " + e.getMessage(), "correct the path");
            return new SourcePoll(source, List.of(), failed);
        }
        if (Files.isDirectory(path)) {
            return pollFolder(source, path, validators, limits.maxBytes());
        }
        String location = path.toString();
        return whole(source, location, files.read(path, validators.apply(location), limits.maxBytes()));
    }

    private static SourcePoll whole(FeedSource source, String location, FetchResult result) {
        return result instanceof Failed failed
                ? new SourcePoll(source, List.of(), failed)
                : new SourcePoll(source, List.of(new SourcePoll.DocumentPoll(location, result)), null);
    }

    /** The folder as a whole may have as many bytes as one document. */
    private SourcePoll pollFolder(
            FeedSource source, Path folder, Function<String, Validators> validators, int maxBytes) {
        List<Path> schedules;
        try {
            schedules = schedulesIn(folder);
        } catch (IOException e) {
            Failed failed = new Failed(
                    Reason.UNUSABLE_FILE, folder + " cannot be listed: " + e.getMessage(), "check the drive");
            return new SourcePoll(source, List.of(), failed);
        }
        if (schedules.isEmpty()) {
            // A drive that is not mounted looks like this; its schedules must not vanish from the screen.
            Failed failed = new Failed(
                    Reason.NOT_FOUND,
                    folder + " holds no schedule (.ics, .csv, .xlsx, .json)",
                    "put one there or check that the drive is mounted; what was there before stays on show");
            return new SourcePoll(source, List.of(), failed);
        }
        List<SourcePoll.DocumentPoll> documents = new ArrayList<>();
        int room = maxBytes;
        for (Path schedule : schedules) {
            FetchResult result = room > 0 && documents.size() < MOST_FILES
                    ? files.read(schedule, validators.apply(schedule.toString()), room)
                    : new Failed(
                            Reason.TOO_LARGE,
                            schedule + " is left out: " + folder + " holds more than " + MOST_FILES + " schedules or "
                                    + maxBytes + " bytes",
                            "move old schedules elsewhere");
            if (result instanceof Fetched fetched) {
                room -= fetched.body().length;
            }
            documents.add(new SourcePoll.DocumentPoll(schedule.toString(), result));
        }
        return new SourcePoll(source, documents, null);
    }

    private static List<Path> schedulesIn(Path folder) throws IOException {
        List<Path> schedules = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder,
                entry -> SCHEDULE.matcher(entry.getFileName().toString()).matches())) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    schedules.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        schedules.sort(null);
        return schedules;
    }
}
