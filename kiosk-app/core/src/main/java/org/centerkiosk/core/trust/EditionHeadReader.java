package org.centerkiosk.core.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Streams through an edition's payload and picks what its top level says. */
final class EditionHeadReader {

    private static final int MOST_MEDIA = 10_000;

    private final JsonParser parser;
    private @Nullable String type;
    private @Nullable Integer number;
    private @Nullable String centre;
    private @Nullable Instant issued;
    private @Nullable Instant validUntil;
    private final List<MediaFile> media = new ArrayList<>();

    private EditionHeadReader(JsonParser parser) {
        this.parser = parser;
    }

    static EditionHead read(byte[] payload) throws TrustException {
        try (JsonParser parser = StrictJson.FACTORY.createParser(ObjectReadContext.empty(), payload)) {
            return new EditionHeadReader(parser).read();
        } catch (JacksonException e) {
            throw new TrustException(Refusal.BAD_CONTENT, "the edition " + StrictJson.where(e), e);
        } catch (IllegalArgumentException e) {
            throw new TrustException(
                    Refusal.BAD_CONTENT, "the edition: " + StrictJson.quote(String.valueOf(e.getMessage())), e);
        }
    }

    private EditionHead read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an object is expected");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member(name);
        }
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("something follows the document's end");
        }
        if (!"DataFeed".equals(type)) {
            throw new IllegalArgumentException("\"@type\" is not \"DataFeed\"");
        }
        return new EditionHead(
                needed(number, "kiosk:number"),
                needed(centre, "kiosk:centre"),
                needed(issued, "dateModified"),
                needed(validUntil, "kiosk:validUntil"),
                media);
    }

    private void member(String name) {
        switch (name) {
            case "@type" -> type = text(name);
            case "kiosk:number" -> number = (int) integer(name, Integer.MAX_VALUE);
            case "kiosk:centre" -> centre = text(name);
            case "dateModified" -> issued = Members.instant(name, text(name));
            case "kiosk:validUntil" -> validUntil = Members.instant(name, text(name));
            case "kiosk:media" -> media(name);
            // Events, and what later versions add.
            default -> parser.skipChildren();
        }
    }

    private void media(String name) {
        expect(JsonToken.START_ARRAY, name);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (media.size() == MOST_MEDIA) {
                throw new IllegalArgumentException("more than " + MOST_MEDIA + " media files");
            }
            media.add(mediaFile());
        }
        expect(JsonToken.END_ARRAY, name);
    }

    private MediaFile mediaFile() {
        String sha256 = null;
        String encodingFormat = null;
        long length = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "sha256" -> sha256 = text(name);
                case "contentSize" -> length = integer(name, Long.MAX_VALUE);
                case "encodingFormat" -> encodingFormat = text(name);
                default -> parser.skipChildren();
            }
        }
        return new MediaFile(needed(sha256, "sha256"), length, needed(encodingFormat, "encodingFormat"));
    }

    private String text(String name) {
        expect(JsonToken.VALUE_STRING, name);
        return parser.getString();
    }

    private long integer(String name, long most) {
        expect(JsonToken.VALUE_NUMBER_INT, name);
        long value = parser.getLongValue();
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("\"" + name + "\" is no whole number within range");
        }
        return value;
    }

    private void expect(JsonToken token, String name) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException("\"" + name + "\" is not what it must be");
        }
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
