package org.centerkiosk.core.media;

import java.util.List;
import org.centerkiosk.core.feed.Problem;

/**
 * What became of the pictures that a programme wants.
 *
 * @param problems one for each that cannot be had
 * @param isChanged whether {@link MediaLibrary#pictures()} is to be stored anew
 * @param isUnfinished whether there was no time for all of them
 */
public record MediaRound(List<Problem> problems, boolean isChanged, boolean isUnfinished) {

    public MediaRound {
        problems = List.copyOf(problems);
    }
}
