package org.centerkiosk.core.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a document is, found out from its first bytes; its name and media type decide only where these say nothing. */
enum FeedFormat {
    ICALENDAR,
    JSON,
    XLSX,
    TABLE_TEXT,
    HTML,
    OLD_EXCEL,
    XML,
    EMPTY,
    OTHER;

    private static final int HEAD = 4096;

    static FeedFormat of(FeedDocument document) {
        byte[] body = document.body();
        if (startsWith(body, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (startsWith(body, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_EXCEL;
        }
        String head = head(body);
        if (head.isEmpty()) {
            return isBlank(body) ? EMPTY : OTHER;
        }
        return ofText(head, document);
    }

    private static FeedFormat ofText(String head, FeedDocument document) {
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.startsWith("begin:") || lower.contains("\nbegin:v") || lower.contains("\rbegin:v")) {
            return ICALENDAR;
        }
        if (lower.startsWith("{") || lower.startsWith("[")) {
            return JSON;
        }
        if (lower.startsWith("<")) {
            return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<head") ? HTML : XML;
        }
        return head.indexOf('\0') >= 0 || lower.startsWith("%pdf") ? OTHER : TABLE_TEXT;
    }

    private static String head(byte[] body) {
        byte[] bytes = body.length > HEAD ? Arrays.copyOf(body, HEAD) : body;
        boolean unicode16 = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        String text = unicode16
                ? TextEncoding.of(bytes, bytes.length).decode(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).strip() : text.strip();
    }

    private static boolean isBlank(byte[] body) {
        return TextEncoding.of(body, body.length).decode(body).isBlank();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
