package org.centerkiosk.hub.venue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;

/**
 * Reads venues from a CSV file in UTF-8 with the columns {@code id, kind, parent, name, english}; the kind is centre,
 * institute, station or point, in English or Chinese.
 */
public final class VenueFile {

    private static final long LARGEST = 4 << 20;
    private static final List<String> COLUMNS = List.of("id", "kind", "parent", "name", "english");

    private VenueFile() {}

    /** The tree, or an {@link IllegalArgumentException} that names the line and what is wrong with it. */
    public static VenueTree read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(file + " is larger than 4 MB");
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8; save it as CSV UTF-8", e);
        }
    }

    static VenueTree parse(String file, String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Venue> venues = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(withoutMark), format)) {
            for (String column : COLUMNS.subList(0, 4)) {
                if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw new IllegalArgumentException(
                            file + " has no column " + column + "; its first line is " + String.join(",", COLUMNS));
                }
            }
            for (CSVRecord line : parser) {
                venues.add(venue(file + ", line " + parser.getCurrentLineNumber(), line));
            }
            return VenueTree.of(venues);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException(file + " is no CSV file: " + e.getMessage(), e);
        }
    }

    private static Venue venue(String place, CSVRecord line) {
        try {
            String parent = cell(line, "parent");
            String name = cell(line, "name");
            if (name.isEmpty()) {
                throw new IllegalArgumentException("the name is empty");
            }
            return new Venue(
                    cell(line, "id"),
                    kind(cell(line, "kind")),
                    parent.isEmpty() ? null : parent,
                    new LocalText(name, cell(line, "english")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static String cell(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
    }

    /** A tree as such a file, in its order. */
    public static String write(VenueTree tree) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        text.append(format.format(COLUMNS.toArray())).append('\n');
        for (Venue venue : tree.all()) {
            text.append(format.format(
                            venue.id(),
                            venue.kind().name().toLowerCase(Locale.ROOT),
                            venue.parent(),
                            venue.name().zh(),
                            venue.name().en()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The kind of that word. */
    public static Venue.Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "centre", "center", "中心" -> Venue.Kind.CENTRE;
            case "institute", "所" -> Venue.Kind.INSTITUTE;
            case "station", "站" -> Venue.Kind.STATION;
            case "point", "点" -> Venue.Kind.POINT;
            default ->
                throw new IllegalArgumentException(
                        "\"" + word + "\" is no kind of venue: centre, institute, station, point");
        };
    }
}
