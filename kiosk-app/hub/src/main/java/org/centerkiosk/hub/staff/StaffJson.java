package org.centerkiosk.hub.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the routes of staff read and write. */
final class StaffJson {

    private static final int LONGEST = 1_000;

    private StaffJson() {}

    /** To sign in with. */
    record Credentials(String account, String password) {
        Credentials {
            account = required(account, "account");
            password = required(password, "password");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Credentials[account=" + account + "]";
        }
    }

    /** Somebody's own password, and the one that is to take its place. */
    record PasswordChange(String oldPassword, String newPassword) {
        PasswordChange {
            oldPassword = required(oldPassword, "oldPassword");
            newPassword = required(newPassword, "newPassword");
        }

        /** Without either. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** An account to add. */
    record NewAccount(
            String name, String password, @Nullable List<String> roles) {
        NewAccount {
            name = required(name, "name");
            password = required(password, "password");
            roles = checked(roles);
        }

        Set<Role> parsedRoles() {
            return parsed(roles);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "NewAccount[name=" + name + "]";
        }
    }

    /** What is to be different; what is null stays. */
    record Change(
            @Nullable List<String> roles,
            @Nullable Boolean disabled,
            @Nullable String password) {
        Change {
            roles = checked(roles);
            if (password != null) {
                required(password, "password");
            }
        }

        Set<Role> parsedRoles() {
            return parsed(roles);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Change[roles=" + roles + ", disabled=" + disabled + "]";
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(name + " is a text of 1 to " + LONGEST + " characters");
        }
        return value;
    }

    private static @Nullable List<String> checked(@Nullable List<String> roles) {
        parsed(roles);
        return roles == null ? null : List.copyOf(roles);
    }

    private static Set<Role> parsed(@Nullable List<String> words) {
        Set<Role> roles = EnumSet.of(Role.STAFF);
        if (words != null) {
            words.forEach(word -> roles.add(Role.of(String.valueOf(word))));
        }
        return roles;
    }

    static ObjectNode session(SignIn.SignedIn session) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("token", session.token())
                .put("expires", session.expires().toString())
                .put("account", session.account().name());
        roles(node, session.account());
        return node;
    }

    static ObjectNode accounts(List<Account> accounts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("accounts");
        accounts.forEach(account -> list.add(account(account)));
        return node;
    }

    static ObjectNode account(Account account) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", account.name());
        roles(node, account);
        return node.put("disabled", account.disabled())
                .put("created", account.created().toString());
    }

    private static void roles(ObjectNode node, Account account) {
        ArrayNode roles = node.putArray("roles");
        account.roles().stream().sorted().map(Role::word).forEach(roles::add);
    }

    static ObjectNode entries(List<AuditEntry> entries) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("entries");
        entries.forEach(entry -> list.addObject()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("actor", entry.actor())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("details", entry.details())
                .put("hash", entry.hash()));
        return node;
    }
}
