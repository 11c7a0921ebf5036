package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.UUID;

/**
 * What somebody asks for, by which it is known when it comes again.
 *
 * @param id made by the client
 * @param kind one word
 * @param digests keyed, of all that was asked: with the key of now, then with those from before
 */
record Command(UUID id, String kind, List<byte[]> digests) {

    Command {
        digests = List.copyOf(digests);
    }

    byte[] digest() {
        return digests.getFirst();
    }
}
