package org.centerkiosk.hub.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.centerkiosk.hub.staff.Account;
import org.centerkiosk.hub.staff.AccountChange;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.OwnPassword;
import org.centerkiosk.hub.staff.PasswordRules;
import org.centerkiosk.hub.staff.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub account}: works on the hub's machine, also while the hub runs; access to its files is enough. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "accounts: add, list, disable, enable, roles, password, reset")
final class AccountCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: kiosk hub account list");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "add an account")
    int add(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--roles",
                            split = ",",
                            required = true,
                            paramLabel = "ROLE",
                            description = "staff, editor, approver, administrator")
                    List<String> roles,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "a line with the password; - for standard input")
                    @Nullable
                    Path file)
            throws HubException {
        Set<Role> given = roles(roles);
        Account.objectionTo(name).ifPresent(objection -> {
            throw new ParameterException(spec.commandLine(), objection);
        });
        try (HubContext hub = HubContext.open(options)) {
            return tell(hub.accounts().add(AuditLog.CONSOLE, name, given, password(name, file)), name + " can sign in");
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "all accounts with their roles")
    int list(@Mixin HubOptions options) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            hub.accounts()
                    .list()
                    .forEach(account -> say("%-24s %-40s %s"
                            .formatted(
                                    account.name(),
                                    account.roles().stream()
                                            .sorted()
                                            .map(Role::word)
                                            .collect(Collectors.joining(",")),
                                    account.disabled() ? "disabled" : "")
                            .stripTrailing()));
            return 0;
        }
    }

    @Command(name = "disable", mixinStandardHelpOptions = true, description = "let nobody in by it any more")
    int disable(@Mixin HubOptions options, @Parameters(paramLabel = "NAME") String name) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            return tell(
                    hub.accounts().setDisabled(AuditLog.CONSOLE, name, true),
                    name + " is disabled; a key of theirs still signs "
                            + "until a root takes it away: kiosk hub root remove-signer " + name);
        }
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "let its owner in again")
    int enable(@Mixin HubOptions options, @Parameters(paramLabel = "NAME") String name) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            return tell(hub.accounts().setDisabled(AuditLog.CONSOLE, name, false), name + " can sign in");
        }
    }

    @Command(name = "roles", mixinStandardHelpOptions = true, description = "give it these roles and no others")
    int roles(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(split = ",", paramLabel = "ROLE") List<String> roles)
            throws HubException {
        Set<Role> given = roles(roles);
        try (HubContext hub = HubContext.open(options)) {
            return tell(hub.accounts().setRoles(AuditLog.CONSOLE, name, given), name + " has these roles now");
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "give it a new password and lift its lock-out; this is logged")
    int reset(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "a line with the password; - for standard input")
                    @Nullable
                    Path file)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            if (hub.accounts().find(name).isEmpty()) {
                return tell(new AccountChange.Unknown(), "");
            }
            return tell(
                    hub.accounts().setPassword(AuditLog.CONSOLE, name, password(name, file)),
                    name + " has a new password");
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "change your own password: it asks for the old one and the new one; your sessions end")
    int password(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "a line with the old password and one with the new; - for standard input")
                    @Nullable
                    Path file)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            Secrets secrets = new Secrets();
            char[] old = secrets.known("password of " + name, file, "--password-file");
            char[] fresh = secrets.fresh(
                    "password of " + name, file, "--password-file", given -> OwnPassword.objection(name, old, given));
            return tell(name, hub.ownPassword().change(name, old, fresh));
        }
    }

    private int tell(String name, OwnPassword.Outcome outcome) throws HubException {
        switch (outcome) {
            case OwnPassword.Outcome.Changed() -> say(name + " has a new password; all sessions of " + name + " ended");
            case OwnPassword.Outcome.Refused() ->
                throw new HubException("the name or the old password is wrong, or the account is disabled; "
                        + "who has forgotten it: kiosk hub account reset " + name);
            case OwnPassword.Outcome.LockedOut(Duration pause) ->
                throw new HubException("too many wrong passwords for " + name + "; wait " + (pause.toSeconds() + 1)
                        + " seconds, or: kiosk hub account reset " + name);
            case OwnPassword.Outcome.Unfit(String why) -> throw new HubException(why);
        }
        return 0;
    }

    private static char[] password(String name, @Nullable Path file) throws HubException {
        return new Secrets()
                .fresh("password of " + name, file, "--password-file", given -> PasswordRules.objection(name, given));
    }

    private Set<Role> roles(List<String> words) {
        try {
            Set<Role> roles = EnumSet.of(Role.STAFF);
            words.forEach(word -> roles.add(Role.of(word)));
            return roles;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int tell(AccountChange change, String done) throws HubException {
        switch (change) {
            case AccountChange.Done ignored -> say(done);
            case AccountChange.Exists() ->
                throw new HubException(
                        "there is an account of that name already; to change it: kiosk hub account roles|reset");
            case AccountChange.Unknown() ->
                throw new HubException("there is no account of that name; kiosk hub account list names them");
            case AccountChange.Unfit(String why) -> throw new HubException(why);
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
