package org.centerkiosk.hub.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do. None holds another but {@link #STAFF}, which every account has: two people publish. */
public enum Role {
    /** Sees the fleet and what is published. */
    STAFF,
    /** Makes drafts and signs them as their author. */
    EDITOR,
    /** Signs other people's drafts, and takeovers. */
    APPROVER,
    /** Keeps accounts, terminals and keys. */
    ADMINISTRATOR;

    /** As it is written on the command line and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word, in any case. */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + word + "\" is no role; the roles are staff, editor, approver, administrator"));
    }

    static Set<Role> withStaff(Set<Role> roles) {
        EnumSet<Role> all = EnumSet.of(STAFF);
        all.addAll(roles);
        return all;
    }

    static String write(Set<Role> roles) {
        return withStaff(roles).stream().map(Role::name).collect(Collectors.joining(" "));
    }

    static Set<Role> read(String text) {
        return Arrays.stream(text.split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
