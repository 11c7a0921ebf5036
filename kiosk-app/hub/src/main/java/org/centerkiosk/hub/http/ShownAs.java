package org.centerkiosk.hub.http;

import io.javalin.security.RouteRole;

/** Named beside the access of a route that is no part of the API. */
public enum ShownAs implements RouteRole {
    /** A page for people, which {@code openapi.json} does not describe. */
    PAGE
}
