package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final List<Collection<String>> taught = new ArrayList<>();
    private final Vocabulary vocabulary = new Vocabulary(taught::add);

    @Test
    void eachEditionIsLearntOnceAndOtherSeatsTeachNothing() {
        Programme first = SampleProgramme.online().programme();
        vocabulary.learn(first);
        vocabulary.learn(first);
        assertThat(taught).hasSize(1);
        assertThat(taught.getFirst()).contains("古筝入门班", "沈若溪");
        Event course = first.event("guzheng").orElseThrow();
        Programme counted =
                first.counted(Map.of(course.sessions().getLast().id(), new Seats(20, 3, 0, true, SampleProgramme.NOW)));
        assertThat(counted).isNotSameAs(first);
        vocabulary.learn(counted);
        assertThat(taught).hasSize(1);
        vocabulary.learn(Programme.of(List.of(course)));
        assertThat(taught).hasSize(2);
        assertThat(taught.getLast()).containsExactlyInAnyOrder("古筝入门班", "沈若溪");
    }
}
