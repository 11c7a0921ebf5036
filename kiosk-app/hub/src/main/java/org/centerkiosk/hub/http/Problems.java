package org.centerkiosk.hub.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The refusals that every route can give, and how they are sent. */
final class Problems {

    private Problems() {}

    static Problem notFound(String path) {
        return new Problem(404, "not-found", "There is nothing at " + shown(path) + ".", "See /v1/openapi.json.");
    }

    static Problem methodNotAllowed(String method, String path) {
        return new Problem(
                405,
                "method-not-allowed",
                shown(path) + " does not take " + shown(method) + ".",
                "See /v1/openapi.json.");
    }

    static Problem notYet(String what) {
        return new Problem(404, "none-yet", "The hub has no " + what + " yet.", "Ask again later.");
    }

    static Problem tooMany(Duration wait) {
        return new Problem(
                429,
                "too-many-attempts",
                "Too many attempts failed from this address.",
                "Wait " + wait.toSeconds() + " seconds.");
    }

    /** Names the place, and the rule where the value broke one of ours; nothing of the program's inside. */
    static Problem badJson(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? ""
                : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
        String rule = e.getCause() instanceof IllegalArgumentException broken && broken.getMessage() != null
                ? ": " + broken.getMessage()
                : "";
        return new Problem(
                400,
                "bad-json",
                "The body is not the JSON that this takes" + where + rule + ".",
                "See /v1/openapi.json.");
    }

    static Problem internal(String incident) {
        return new Problem(
                500,
                "internal-error",
                "The hub could not do this (incident " + incident + ").",
                "Look for the incident in the hub's log.");
    }

    /** For what the server itself refuses before any route sees it. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem(400, "bad-request", "The request is malformed.", "See /v1/openapi.json.");
            case 408 -> new Problem(408, "too-slow", "The request did not arrive in time.", "Send it again.");
            case 411 ->
                new Problem(411, "length-required", "The body has no Content-Length.", "Send its length with it.");
            case 413 ->
                new Problem(413, "body-too-large", "The body is larger than the route takes.", "Send a smaller one.");
            case 414, 431 ->
                new Problem(status, "header-too-large", "The request's header is too large.", "Send a smaller one.");
            case 415 ->
                new Problem(415, "media-type", "The route does not take this media type.", "See /v1/openapi.json.");
            case 503 -> new Problem(503, "busy", "The hub is busy or stopping.", "Try again in a moment.");
            default ->
                new Problem(
                        status < 400 ? 500 : status,
                        status < 500 && status >= 400 ? "refused" : "internal-error",
                        "The hub refused the request with status " + status + ".",
                        "See /v1/openapi.json.");
        };
    }

    static void write(Problem problem, Response response, Callback callback) {
        byte[] json = problem.toJson();
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, json.length);
        response.write(true, ByteBuffer.wrap(json), callback);
    }

    static void write(Problem problem, Context context) {
        context.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.TYPE)
                .result(problem.toJson());
    }

    /** A path or method as it may be repeated: printable, and not long. */
    private static String shown(String text) {
        String safe = text.replaceAll("[^!-~]", "?");
        return safe.length() <= 100 ? safe : safe.substring(0, 100) + "…";
    }
}
