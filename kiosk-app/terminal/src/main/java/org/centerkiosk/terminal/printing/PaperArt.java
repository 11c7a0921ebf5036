package org.centerkiosk.terminal.printing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.terminal.printing.PaperBlock.Perforation;
import org.centerkiosk.terminal.printing.PaperBlock.Space;
import org.centerkiosk.terminal.printing.PaperBlock.Symbol;
import org.centerkiosk.terminal.printing.PaperBlock.Words;

/**
 * Draws a ticket in black and white, dot by dot: so it needs no font and no code page of the printer's. May be used on
 * any thread.
 */
final class PaperArt {

    /** Below it the small letters on a narrow roll would run together. */
    private static final float NARROW = 0.86f;

    private static final float LARGE = 1.25f;
    private static final int WIDE = 576;

    /** Six dots are 0.75 mm, which scanners and phones read without a second try. */
    private static final int MODULE = 6;

    /** Lighter than that is paper. */
    private static final int INK = 150;

    private final int width;
    private final List<PaperBlock> blocks = new ArrayList<>();
    private final float scale;

    private PaperArt(int width, boolean large) {
        this.width = width;
        this.scale = (width < WIDE ? NARROW : 1) * (large ? LARGE : 1);
    }

    /** @param dots of the roll, side by side */
    static BufferedImage draw(PaperTicket ticket, int dots) {
        PaperArt art = new PaperArt(dots, ticket.large());
        art.compose(ticket);
        return art.paint();
    }

    private void compose(PaperTicket ticket) {
        add(Words.centred(PaperType.HOUSE.line(ticket.house(), scale, width)), 10);
        add(new Words(PaperType.STATE.line(ticket.state(), scale, width - 16), true, !ticket.settled()), 14);
        add(Words.left(PaperType.TITLE.lines(ticket.about().getFirst(), scale, width)), 6);
        boolean first = true;
        for (String line : ticket.about().subList(1, ticket.about().size())) {
            add(
                    Words.left(
                            first ? PaperType.WHEN.line(line, scale, width) : PaperType.LINE.lines(line, scale, width)),
                    2);
            first = false;
        }
        add(new Perforation(28), 0);
        add(Words.centred(PaperType.LABEL.line(ticket.number().label(), scale, width)), 0);
        add(Words.centred(PaperType.NUMBER.line(ticket.number().value(), scale, width)), 0);
        String text = ticket.qr();
        symbol(text == null ? "" : text).ifPresent(symbol -> add(symbol, 0));
        add(Words.centred(PaperType.LABEL.line(ticket.code().label(), scale, width)), 0);
        add(Words.centred(PaperType.CODE.line(ticket.code().value(), scale, width)), 0);
        add(new Perforation(28), 0);
        ticket.notes().forEach(note -> add(Words.left(PaperType.LABEL.lines(note, scale, width)), 4));
    }

    private void add(PaperBlock block, int space) {
        if (block.height() > 0) {
            blocks.add(block);
            blocks.add(new Space(space));
        }
    }

    private Optional<PaperBlock> symbol(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteMatrix modules = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            int module = Math.min(MODULE, width / (modules.getWidth() + 2 * Symbol.QUIET));
            return module < MODULE / 2 ? Optional.empty() : Optional.of(new Symbol(modules, module));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    private BufferedImage paint() {
        int height = blocks.stream().mapToInt(PaperBlock::height).sum();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        int top = 0;
        for (PaperBlock block : blocks) {
            block.draw(pen, top, width);
            top += block.height();
        }
        pen.dispose();
        return inked(grey);
    }

    /** Ink or none: a printer that mixes dots itself would blur the edges. */
    private static BufferedImage inked(BufferedImage grey) {
        BufferedImage paper = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster from = grey.getRaster();
        WritableRaster to = paper.getRaster();
        int[] row = new int[grey.getWidth()];
        for (int y = 0; y < grey.getHeight(); y++) {
            from.getPixels(0, y, row.length, 1, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] < INK ? 0 : 1;
            }
            to.setPixels(0, y, row.length, 1, row);
        }
        return paper;
    }
}
