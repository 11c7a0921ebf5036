package org.centerkiosk.core.media;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.fetch.Validators;

/**
 * The pictures of a schedule, fetched from wherever they are and made fit to be published.
 *
 * @param byUri those that could be had
 * @param problems one for each that could not
 */
public record PublishedPictures(Map<String, PublishedPicture> byUri, List<Problem> problems) {

    public PublishedPictures {
        byUri = Map.copyOf(byUri);
        problems = List.copyOf(problems);
    }

    /** Waits for all of them. */
    public static PublishedPictures gather(Collection<WantedPicture> wanted, FetchClient client, InstantSource clock) {
        PictureSource source = new PictureSource(client, new LocalFile(clock), FetchLimits.PICTURE);
        Map<String, PublishedPicture> byUri = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (WantedPicture picture : wanted) {
            if (byUri.containsKey(picture.uri())) {
                continue;
            }
            try {
                byUri.put(picture.uri(), PublishedPicture.of(bytes(source, picture)));
            } catch (PictureException e) {
                problems.add(new Problem(
                        Severity.WARNING,
                        picture.source(),
                        null,
                        "IMAGE",
                        "the picture of “" + picture.title() + "” " + e.what(),
                        e.remedy()));
            }
        }
        return new PublishedPictures(byUri, problems);
    }

    private static byte[] bytes(PictureSource source, WantedPicture picture) throws PictureException {
        FetchResult result = source.fetch(picture, Validators.NONE);
        return switch (result) {
            case Fetched fetched -> fetched.body();
            case Failed failed -> throw new PictureException("cannot be had: " + failed.what(), failed.remedy());
            case FetchResult.NotModified unasked ->
                throw new PictureException("cannot be had: it is said not to have changed", "mend its server");
        };
    }
}
