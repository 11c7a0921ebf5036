package org.centerkiosk.hub.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in. Whoever signs documents has the same name in the root.
 *
 * @param name lower-case letters, digits, dots and hyphens, 2 to 40 of them, beginning with a letter
 * @param roles at least {@link Role#STAFF}
 * @param disabled whether it is kept for the log alone
 */
public record Account(String name, Set<Role> roles, boolean disabled, Instant created) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    public Account {
        objectionTo(name).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
        roles = Set.copyOf(Role.withStaff(roles));
    }

    /** What is wrong with a name and what would be right; empty where an account may have it. */
    public static Optional<String> objectionTo(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("an account's name is 2 to 40 lower-case letters, digits, dots and hyphens, "
                    + "beginning with a letter, such as li.hua");
        }
        return name.equals(AuditLog.HUB) || name.equals(AuditLog.CONSOLE)
                ? Optional.of("the name " + name + " is kept for the audit log")
                : Optional.empty();
    }
}
