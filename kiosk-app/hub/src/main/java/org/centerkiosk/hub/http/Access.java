package org.centerkiosk.hub.http;

import io.javalin.security.RouteRole;

/** Who may use a route. Each route names one or more; a route that names none keeps the hub from starting. */
public enum Access implements RouteRole {
    /** Everybody. */
    PUBLIC,
    /** A terminal, by the signature of its request. */
    TERMINAL,
    /** Whoever has an account, by the bearer token of a session; the roles below hold this one too. */
    STAFF,
    EDITOR,
    APPROVER,
    ADMINISTRATOR;

    boolean isForAccounts() {
        return compareTo(STAFF) >= 0;
    }
}
