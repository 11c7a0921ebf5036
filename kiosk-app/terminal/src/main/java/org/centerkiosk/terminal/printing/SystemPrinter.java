package org.centerkiosk.terminal.printing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import org.jspecify.annotations.Nullable;

/** A printer that the system knows. What it keeps of a job until that is printed is the system's. */
final class SystemPrinter implements Printer {

    private static final DocFlavor DRAWN = DocFlavor.SERVICE_FORMATTED.PRINTABLE;

    /** A dot in points: eight dots a millimetre. */
    private static final double DOT = 72 / 25.4 / 8;

    private final @Nullable String name;

    /** @param name null for the system's default */
    SystemPrinter(@Nullable String name) {
        this.name = name;
    }

    @Override
    public PrinterState look() {
        return service().map(SystemPrinter::state).orElse(PrinterState.AWAY);
    }

    private Optional<PrintService> service() {
        if (name == null) {
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        }
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(DRAWN, null))
                .filter(each -> Objects.equals(each.getName(), name))
                .findFirst();
    }

    private static PrinterState state(PrintService service) {
        // Asks the system; single attributes may be those of the first look.
        PrintServiceAttributeSet now = service.getAttributes();
        PrinterStateReasons reasons = (PrinterStateReasons) now.get(PrinterStateReasons.class);
        if (reasons != null && reasons.containsKey(PrinterStateReason.MEDIA_EMPTY)) {
            return PrinterState.NO_PAPER;
        }
        return PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(now.get(PrinterIsAcceptingJobs.class))
                ? PrinterState.AWAY
                : PrinterState.READY;
    }

    @Override
    public PrinterState print(BufferedImage paper) {
        PrintService service = service().orElse(null);
        if (service == null) {
            return PrinterState.AWAY;
        }
        PrinterState before = state(service);
        if (before != PrinterState.READY) {
            return before;
        }
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet(new JobName("ticket", null));
        try {
            service.createPrintJob().print(new SimpleDoc(page(paper), DRAWN, null), wishes);
            return PrinterState.SENT;
        } catch (PrintException e) {
            return PrinterState.AWAY;
        }
    }

    /** In its own size at the upper edge, smaller where the page is. */
    static Printable page(BufferedImage paper) {
        return (graphics, format, number) -> {
            if (number > 0) {
                return Printable.NO_SUCH_PAGE;
            }
            Graphics2D pen = (Graphics2D) graphics;
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            pen.drawRenderedImage(paper, placed(paper, format));
            return Printable.PAGE_EXISTS;
        };
    }

    private static AffineTransform placed(BufferedImage paper, PageFormat format) {
        double scale = Math.min(
                DOT,
                Math.min(
                        format.getImageableWidth() / paper.getWidth(),
                        format.getImageableHeight() / paper.getHeight()));
        AffineTransform placed = AffineTransform.getTranslateInstance(format.getImageableX(), format.getImageableY());
        placed.scale(scale, scale);
        return placed;
    }
}
