package org.centerkiosk.terminal.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers for the demo's files as a web server does: GET and HEAD, conditional (RFC 9110, 13), compressed. */
final class DemoHandler implements HttpHandler {

    private static final int METHOD_NOT_ALLOWED = HttpURLConnection.HTTP_BAD_METHOD;
    private static final byte[] LOGIN_PAGE = """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="utf-8"><title>上网认证</title></head>
            <body><h1>请先登录</h1><form method="post"><input name="phone"><button>登录</button></form></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final Supplier<DemoFiles> files;
    private final OutageSwitch outage;

    DemoHandler(Supplier<DemoFiles> files, OutageSwitch outage) {
        this.files = files;
        this.outage = outage;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (outage.awaitAnswer()) {
                case DOWN, SLOW -> {} // closed without an answer
                case SERVER_ERROR -> empty(exchange, HttpURLConnection.HTTP_INTERNAL_ERROR);
                case LOGIN_PAGE -> body(exchange, "text/html;charset=UTF-8", LOGIN_PAGE);
                case NONE -> answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            empty(exchange, METHOD_NOT_ALLOWED);
            return;
        }
        Optional<DemoFile> found = files.get().at(exchange.getRequestURI().getPath());
        if (found.isEmpty()) {
            empty(exchange, HttpURLConnection.HTTP_NOT_FOUND);
            return;
        }
        DemoFile file = found.get();
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", file.etag());
        headers.set("Last-Modified", httpDate(file.lastModified()));
        headers.set("Cache-Control", "no-cache");
        if (file.isCompressible()) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (isKnown(file, exchange.getRequestHeaders())) {
            empty(exchange, HttpURLConnection.HTTP_NOT_MODIFIED);
        } else if (file.isCompressible() && acceptsGzip(exchange.getRequestHeaders())) {
            headers.set("Content-Encoding", "gzip");
            body(exchange, file.contentType(), gzip(file.body()));
        } else {
            body(exchange, file.contentType(), file.body());
        }
    }

    /** An entity tag counts before a date (RFC 9110, 13.2.2). */
    private static boolean isKnown(DemoFile file, Headers request) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.equals("*") || tags.contains(file.etag().substring("W/".length()));
        }
        Instant since = instant(request.getFirst("If-Modified-Since"));
        return since != null && !file.lastModified().isAfter(since);
    }

    private static boolean acceptsGzip(Headers request) {
        String encodings = request.getFirst("Accept-Encoding");
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void body(HttpExchange exchange, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            empty(exchange, HttpURLConnection.HTTP_OK);
            return;
        }
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    /** Null where the header is missing or cannot be read, which means the same (RFC 9110, 13.1.3). */
    private static @Nullable Instant instant(@Nullable String httpDate) {
        try {
            return httpDate == null
                    ? null
                    : ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
