package org.centerkiosk.core.trust;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who may sign and how many must.
 *
 * @param kids the keys that hold the role
 * @param threshold how many different people must have signed, 1 or more
 */
public record RoleRule(Set<String> kids, int threshold) {

    public RoleRule {
        kids = Collections.unmodifiableSet(new LinkedHashSet<>(kids));
        if (threshold < 1) {
            throw new IllegalArgumentException("a threshold of " + threshold + " lets anybody in");
        }
    }
}
