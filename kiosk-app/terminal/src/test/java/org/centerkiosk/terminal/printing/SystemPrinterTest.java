package org.centerkiosk.terminal.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemPrinterTest {

    private static final double DOTS_PER_POINT = 203 / 72.0;
    private static final FakePrintService SERVICE = new FakePrintService("Ticket printer");

    @BeforeAll
    static void plugIn() {
        SERVICE.register();
    }

    @Test
    void jobGoesToThePrinterOfThatName() {
        BufferedImage paper = PaperArt.draw(PaperSamples.reserved(false), 576);
        SystemPrinter printer = new SystemPrinter("Ticket printer");
        assertThat(printer.look()).isEqualTo(PrinterState.READY);
        assertThat(printer.print(paper)).isEqualTo(PrinterState.SENT);
        assertThat(SERVICE.jobs()).containsExactly("ticket");

        SERVICE.breakDown();
        assertThat(printer.print(paper)).isEqualTo(PrinterState.AWAY);
        SERVICE.runOut();
        assertThat(printer.look()).isEqualTo(PrinterState.NO_PAPER);
        assertThat(printer.print(paper)).isEqualTo(PrinterState.NO_PAPER);
        assertThat(SERVICE.jobs()).hasSize(1);
    }

    @Test
    void unknownNameIsNotThere() {
        SystemPrinter printer = new SystemPrinter("another printer");

        assertThat(printer.look()).isEqualTo(PrinterState.AWAY);
        assertThat(printer.print(PaperArt.draw(PaperSamples.reserved(false), 576)))
                .isEqualTo(PrinterState.AWAY);
    }

    /** A sheet of A4, a roll without margins, and one that is too short. */
    @ParameterizedTest
    @CsvSource({"595, 842, 36", "204, 600, 0", "204, 250, 4"})
    void wholeTicketIsOnOnePageWhateverThePaper(int width, int height, int margin) throws Exception {
        BufferedImage paper = PaperArt.draw(PaperSamples.reserved(false), 576);
        BufferedImage sheet = new BufferedImage(
                (int) (width * DOTS_PER_POINT), (int) (height * DOTS_PER_POINT), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        Paper stock = new Paper();
        stock.setSize(width, height);
        stock.setImageableArea(margin, margin, width - 2 * margin, height - 2 * margin);
        PageFormat format = new PageFormat();
        format.setPaper(stock);

        Printable page = SystemPrinter.page(paper);
        assertThat(page.print(pen, format, 0)).isEqualTo(Printable.PAGE_EXISTS);
        assertThat(page.print(pen, format, 1)).isEqualTo(Printable.NO_SUCH_PAGE);
        assertThat(PaperArtTest.symbolOn(sheet)).isEqualTo(PaperSamples.QR);
    }
}
