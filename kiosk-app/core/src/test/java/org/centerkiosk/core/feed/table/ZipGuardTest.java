package org.centerkiosk.core.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.centerkiosk.core.feed.FeedLimits;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class ZipGuardTest {

    private static final FeedLimits LIMITS = FeedLimits.standard();

    @Test
    void aWorkbookWhosePartsLeaveTheirSizesOpenIsAccepted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("一").value(0, 0, "编号");
        }
        ZipGuard.check(bytes.toByteArray(), LIMITS);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedWhole() throws IOException {
        byte[] zeros = new byte[1 << 20];
        byte[] bomb = zip(out -> {
            for (long written = 0; written <= LIMITS.inflatedBytes(); written += zeros.length) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> ZipGuard.check(bomb, LIMITS))
                .isInstanceOf(ZipGuard.Refused.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() throws IOException {
        byte[] body = zip(out -> out.write("<c r=\"AAAAAA1\"/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThatThrownBy(() -> ZipGuard.check(body, LIMITS)).isInstanceOf(ZipGuard.Refused.class);
    }

    @Test
    void whatIsNoArchiveIsAnIoException() {
        assertThatThrownBy(() -> ZipGuard.check(new byte[] {'P', 'K', 3, 4, 0, 0}, LIMITS))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ZipGuard.Refused.class);
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            content.write(zip);
        }
        return bytes.toByteArray();
    }
}
