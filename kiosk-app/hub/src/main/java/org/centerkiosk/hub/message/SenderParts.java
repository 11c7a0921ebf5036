package org.centerkiosk.hub.message;

import java.time.Duration;
import java.time.InstantSource;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.hub.store.HubDatabase;

/**
 * What a sender works with.
 *
 * @param backoff between the attempts of one message
 * @param givesUpAfter from its making
 */
record SenderParts(HubDatabase database, String centre, Backoff backoff, Duration givesUpAfter, InstantSource clock) {}
