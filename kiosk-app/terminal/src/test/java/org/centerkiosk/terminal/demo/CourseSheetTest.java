package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseSheetTest {

    @Test
    void theBundledWorkbookEqualsItsTables() throws IOException {
        Path fresh = Files.createDirectories(Path.of("target", "demo")).resolve("courses.xlsx");
        Files.write(fresh, CourseSheet.sheet().write());

        try (InputStream bundled = WeekShift.class.getResourceAsStream("feeds/courses.xlsx")) {
            List<List<Object>> rows = bundled == null
                    ? List.of()
                    : Sheet.read(bundled.readAllBytes()).rows();
            List<List<Object>> expected = CourseSheet.sheet().rows();
            String advice = "replace feeds/courses.xlsx with " + fresh.toAbsolutePath();
            assertThat(rows.size()).as(advice).isEqualTo(expected.size());
            for (int row = 0; row < rows.size(); row++) {
                assertThat(rows.get(row)).as(advice).isEqualTo(expected.get(row));
            }
        }
    }
}
