package org.centerkiosk.hub.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * A document at an address that everybody may read.
 *
 * @param path its address; one that ends in {@code /{number}} stands for all numbers
 * @param what how a refusal calls it
 * @param cacheControl how long a copy is good
 * @param source where it comes from
 */
public record PublicDocument(String path, String what, String cacheControl, Source source) {

    /** It never changes. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** A copy is good once the hub has said so. */
    public static final String REVALIDATED = "public, no-cache";
    /** A copy is worth nothing. */
    public static final String NO_STORE = "no-store";

    /** What the addresses of files begin with that pages need: they are no part of the API. */
    public static final String OF_PAGES = "/p/";

    static final String NUMBER = "{number}";

    /** Finds the document that a request asks for, on a virtual thread; may throw a {@link ProblemException}. */
    @FunctionalInterface
    public interface Source {

        /** The number is that of the address, 0 where it has none. */
        Optional<ServedDocument> find(Request request, int number);
    }

    boolean isOfPages() {
        return path.startsWith(OF_PAGES);
    }

    boolean isNumbered() {
        return path.endsWith(NUMBER);
    }

    /** What comes before the number. */
    String prefix() {
        return path.substring(0, path.length() - NUMBER.length());
    }
}
