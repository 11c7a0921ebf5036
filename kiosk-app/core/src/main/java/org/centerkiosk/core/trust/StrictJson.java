package org.centerkiosk.core.trust;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with limits, no member twice and nothing after its end. */
final class StrictJson {

    private static final int DEPTH = 64;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_NAME = 500;
    private static final long MOST_TOKENS = 4_000_000;
    private static final int LONGEST_QUOTE = 120;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(DocumentKind.EDITION.maxBytes())
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The document as a tree; an exception of Jackson's where it is no JSON. */
    static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** What is wrong and where, for a sentence that begins with what the document is. */
    static String where(JacksonException e) {
        String at = e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
        return "is no sound JSON" + at + " (" + quote(e.getOriginalMessage()) + ")";
    }

    /** Text from outside, short and on one line. */
    static String quote(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
