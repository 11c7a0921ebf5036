package org.centerkiosk.hub.registration;

import java.util.UUID;

/**
 * What somebody asks for, by which it is known when it comes again.
 *
 * @param id made by the client
 * @param kind one word
 * @param digest keyed, of all that was asked
 */
record Command(UUID id, String kind, byte[] digest) {}
