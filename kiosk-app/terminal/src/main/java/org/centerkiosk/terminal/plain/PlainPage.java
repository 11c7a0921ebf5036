package org.centerkiosk.terminal.plain;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.text.Wordings;

/** The page over the whole screen. It takes no touch and no key. */
public final class PlainPage implements AutoCloseable {

    private final Frame frame;
    private final Sheet sheet;

    private PlainPage(Frame frame, Sheet sheet) {
        this.frame = frame;
        this.sheet = sheet;
    }

    /**
     * Shows it.
     *
     * @param content asked at each drawing
     * @param drawn told on the toolkit's thread whenever the page has been drawn
     */
    public static PlainPage open(
            Bilingual venue, Supplier<SyncState> content, Wordings wordings, InstantSource clock, Runnable drawn) {
        GraphicsDevice screen =
                GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        Rectangle bounds = screen.getDefaultConfiguration().getBounds();
        Frame frame = new Frame(screen.getDefaultConfiguration());
        frame.setUndecorated(true);
        frame.setBackground(Color.WHITE);
        Sheet sheet = new Sheet(() -> PlainLines.of(venue, content.get(), wordings, clock.instant()), drawn);
        frame.add(sheet);
        frame.setBounds(bounds);
        EventQueue.invokeLater(() -> screen.setFullScreenWindow(frame));
        return new PlainPage(frame, sheet);
    }

    /** Draws it anew; from any thread. */
    public void refresh() {
        sheet.repaint();
    }

    @Override
    public void close() {
        EventQueue.invokeLater(frame::dispose);
    }

    /** What is drawn on. */
    private static final class Sheet extends Canvas {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<PlainLines> lines;
        private final transient Runnable drawn;

        Sheet(Supplier<PlainLines> lines, Runnable drawn) {
            this.lines = lines;
            this.drawn = drawn;
        }

        @Override
        public void update(Graphics graphics) {
            paint(graphics);
        }

        @Override
        public void paint(Graphics graphics) {
            PlainPainter.paint((Graphics2D) graphics, getWidth(), getHeight(), lines.get());
            Toolkit.getDefaultToolkit().sync();
            drawn.run();
        }
    }
}
