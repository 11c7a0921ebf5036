package org.centerkiosk.hub.registration;

import java.util.Set;
import org.centerkiosk.hub.http.Access;

/** Who asks the book for something. */
public sealed interface Actor {

    /**
     * A visitor's own phone.
     *
     * @param address from where; kept nowhere
     */
    record Phone(String address) implements Actor {

        @Override
        public String word() {
            return "phone";
        }
    }

    /**
     * An enrolled terminal, for the visitor before it.
     *
     * @param id the terminal's
     */
    record Terminal(String id) implements Actor {

        @Override
        public String word() {
            return "terminal " + id;
        }
    }

    /**
     * Somebody with an account.
     *
     * @param roles of the account
     */
    record Staff(String account, Set<Access> roles) implements Actor {

        public Staff {
            roles = Set.copyOf(roles);
        }

        @Override
        public String word() {
            return "staff " + account;
        }
    }

    /** The hub by itself: what is due is due. */
    record Clockwork() implements Actor {

        @Override
        public String word() {
            return "hub";
        }
    }

    /** What the history says; no personal data. */
    String word();

    default boolean isStaff() {
        return this instanceof Staff;
    }
}
