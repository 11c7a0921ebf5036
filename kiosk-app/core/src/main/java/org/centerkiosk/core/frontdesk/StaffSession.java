package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.Set;

/**
 * Who is on duty. The token of the session is held by the desk alone, in memory.
 *
 * @param roles as the hub writes them: staff, editor, approver, administrator
 * @param expires when the hub ends it at the latest, by the hub's clock
 */
public record StaffSession(String account, Set<String> roles, Instant expires) {

    public StaffSession {
        roles = Set.copyOf(roles);
    }
}
