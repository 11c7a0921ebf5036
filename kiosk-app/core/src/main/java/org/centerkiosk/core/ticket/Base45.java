package org.centerkiosk.core.ticket;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Base45 (RFC 9285): bytes in the characters that a QR code packs densest after digits. */
public final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = bytes[i] & 0xFF;
            if (pair) {
                value = value << 8 | bytes[i + 1] & 0xFF;
            }
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 45 / 45));
            }
        }
        return text.toString();
    }

    /** The bytes, none where that is no Base45. No two texts mean the same bytes. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (int i = 0; i < text.length(); i += 3) {
            int size = Math.min(3, text.length() - i);
            int value = value(text, i, size);
            if (value < 0 || value > (size == 3 ? 0xFFFF : 0xFF)) {
                return Optional.empty();
            }
            if (size == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int value(String text, int from, int size) {
        int value = 0;
        for (int i = from + size - 1; i >= from; i--) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value * 45 + digit;
        }
        return value;
    }
}
