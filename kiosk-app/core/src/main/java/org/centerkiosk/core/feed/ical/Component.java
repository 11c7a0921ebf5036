package org.centerkiosk.core.feed.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component with its properties and the components within it, as written; built by {@link ComponentParser}. */
final class Component {

    private final String name;
    private final int line;
    private final List<ContentLine> properties = new ArrayList<>();
    private final List<Component> children = new ArrayList<>();

    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    String where() {
        return "line " + line;
    }

    List<ContentLine> properties() {
        return properties;
    }

    List<Component> children() {
        return children;
    }

    void add(ContentLine property) {
        properties.add(property);
    }

    void replaceLast(ContentLine property) {
        properties.set(properties.size() - 1, property);
    }

    void add(Component child) {
        children.add(child);
    }

    @Nullable
    ContentLine first(String property) {
        for (ContentLine line : properties) {
            if (line.name().equals(property)) {
                return line;
            }
        }
        return null;
    }

    List<ContentLine> all(String property) {
        List<ContentLine> all = List.of();
        for (ContentLine line : properties) {
            if (line.name().equals(property)) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(line);
            }
        }
        return all;
    }

    boolean has(String property) {
        return first(property) != null;
    }

    /** The value without surrounding white space, or an empty text. */
    String value(String property) {
        ContentLine line = first(property);
        return line == null ? "" : line.value().strip();
    }
}
