package org.centerkiosk.hub.registration;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.hub.store.Later;

/** Does each command once: one that comes again hears what became of it, before anybody looks at seats. */
final class Commands {

    private final Tables tables;
    private final Switches switches;

    Commands(Tables tables, Switches switches) {
        this.tables = tables;
        this.switches = switches;
    }

    Answer once(Writing writing, Command command, Supplier<Answer> work) {
        return once(writing, command, find(writing, command.id()), work);
    }

    /** Whether it came before. */
    Later<Optional<CommandRows.Earlier>> find(Writing writing, UUID id) {
        return tables.commands().find(writing.handle(), id);
    }

    /** The same where that was asked before, along with something else. */
    Answer once(Writing writing, Command command, Later<Optional<CommandRows.Earlier>> found, Supplier<Answer> work) {
        if (!switches.keys()) {
            return work.get();
        }
        Optional<CommandRows.Earlier> earlier = found.get();
        if (earlier.isPresent()) {
            return again(writing, earlier.get(), command);
        }
        Answer answer = work.get();
        switch (answer) {
            case Answer.Registered(Registration registration) ->
                tables.commands().add(writing.handle(), command, registration.id(), null, writing.now());
            case Answer.Unchanged(Registration registration) ->
                tables.commands().add(writing.handle(), command, registration.id(), null, writing.now());
            case Answer.Refused(Refusal refusal) ->
                tables.commands().add(writing.handle(), command, null, refusal, writing.now());
        }
        return answer;
    }

    private Answer again(Writing writing, CommandRows.Earlier earlier, Command command) {
        if (command.digests().stream().noneMatch(earlier::isSame)) {
            return new Answer.Refused(Refusal.of(Reason.ID_REUSED));
        }
        Refusal refusal = earlier.refusal();
        UUID registration = earlier.registration();
        if (refusal != null || registration == null) {
            return new Answer.Refused(refusal == null ? Refusal.of(Reason.UNKNOWN_REGISTRATION) : refusal);
        }
        return Positions.found(tables, writing.handle(), registration)
                .<Answer>map(Answer.Unchanged::new)
                .orElseGet(() -> new Answer.Refused(Refusal.of(Reason.UNKNOWN_REGISTRATION)));
    }
}
