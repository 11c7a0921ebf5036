package org.centerkiosk.core.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to fetch.
 *
 * @param uri http or https
 * @param authorization value of the {@code Authorization} header, a secret; it never follows a redirect to another
 *     origin
 * @param known of the content that is at hand; {@link Validators#NONE} where none is
 * @param accept value of the {@code Accept} header
 * @param limits what it may cost
 */
public record FetchRequest(
        URI uri, @Nullable String authorization, Validators known, String accept, FetchLimits limits) {

    @Override
    public String toString() {
        return "FetchRequest[" + Address.shown(uri) + "]";
    }
}
