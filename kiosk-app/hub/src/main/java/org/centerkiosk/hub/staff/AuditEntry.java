package org.centerkiosk.hub.staff;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param number from 1, without a gap
 * @param at when, by the hub's clock
 * @param actor the account or terminal that did it, or {@code hub} or {@code console}
 * @param action what, such as {@code edition.publish}
 * @param subject to what, such as {@code edition 12}
 * @param details the rest, for people; never a secret, never a visitor's data
 * @param hash of this entry and, through the one before, of all of them; SHA-256 in hexadecimal
 */
public record AuditEntry(
        long number, Instant at, String actor, String action, String subject, String details, String hash) {}
