package org.centerkiosk.hub.http;

import java.util.Set;

/**
 * Whose session a request carries.
 *
 * @param account the account's name
 * @param roles what it may do: of STAFF, EDITOR, APPROVER, ADMINISTRATOR
 */
public record StaffIdentity(String account, Set<Access> roles) {

    public StaffIdentity {
        roles = Set.copyOf(roles);
        for (Access role : roles) {
            if (!role.isForAccounts()) {
                throw new IllegalArgumentException("an account has no role " + role);
            }
        }
    }

    public boolean has(Access role) {
        return role == Access.STAFF || roles.contains(role);
    }
}
