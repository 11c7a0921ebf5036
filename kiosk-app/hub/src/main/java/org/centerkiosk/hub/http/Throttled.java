package org.centerkiosk.hub.http;

import io.javalin.security.RouteRole;

/** Named beside the access of a route at which one could guess: attempts that fail are counted by address. */
public enum Throttled implements RouteRole {
    LOGIN,
    ENROLMENT
}
