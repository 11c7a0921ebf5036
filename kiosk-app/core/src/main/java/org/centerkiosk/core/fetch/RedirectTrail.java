package org.centerkiosk.core.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/** Where one fetch was led; decides whether it may be led further. */
final class RedirectTrail {

    private final URI first;
    private final int limit;
    private final Set<URI> visited = new HashSet<>();
    private URI current;

    RedirectTrail(URI first, int limit) {
        this.first = first;
        this.limit = limit;
        this.current = first;
        visited.add(first);
    }

    URI current() {
        return current;
    }

    /** Whether secrets meant for the first address may be sent to the present one. */
    boolean isAtHome() {
        return Address.isSameOrigin(first, current);
    }

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Goes on to the address in a {@code Location} header, or says why not. */
    Optional<Failed> follow(@Nullable String location) {
        URI next = location == null ? null : Address.target(current, location);
        if (next == null || !Address.isWeb(next)) {
            return refuse("to an address that cannot be followed", "mend the redirect at the server");
        }
        if (Address.isSecure(current) && !Address.isSecure(next)) {
            return refuse("from https to http", "offer it over https alone, or set the final address");
        }
        if (!visited.add(next)) {
            return refuse("in a circle", "mend the redirects at the server, or set the final address");
        }
        if (visited.size() > limit + 1) {
            return refuse("more than " + limit + " times", "set the final address");
        }
        current = next;
        return Optional.empty();
    }

    private Optional<Failed> refuse(String how, String remedy) {
        return Optional.of(new Failed(
                Reason.REDIRECTS,
                Address.shown(first) + " redirects " + how + " (last at " + Address.shown(current) + ")",
                remedy));
    }
}
