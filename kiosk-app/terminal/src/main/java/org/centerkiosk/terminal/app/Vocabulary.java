package org.centerkiosk.terminal.app;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;

/** Teaches the keyboard titles and names of each new edition; other seats are no new words. On the JavaFX thread. */
final class Vocabulary {

    private final Consumer<Collection<String>> keyboard;
    private Programme shown = Programme.empty();
    private Set<String> known = Set.of();

    Vocabulary(Consumer<Collection<String>> keyboard) {
        this.keyboard = keyboard;
    }

    void learn(Programme programme) {
        if (programme == shown) {
            return;
        }
        shown = programme;
        Set<String> words =
                programme.events().stream().flatMap(Vocabulary::words).collect(Collectors.toUnmodifiableSet());
        if (!words.equals(known)) {
            known = words;
            keyboard.accept(words);
        }
    }

    private static Stream<String> words(Event event) {
        return Stream.concat(
                Stream.of(event.title().zh()),
                event.people().stream().map(person -> person.name().zh()));
    }
}
