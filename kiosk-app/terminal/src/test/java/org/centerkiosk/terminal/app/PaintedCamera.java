package org.centerkiosk.terminal.app;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.scan.Camera;

/** A camera that sees somebody's hand with a telephone in a lobby, for pictures of the screen. */
final class PaintedCamera implements Camera {

    private static final int TRIES = 200;

    @Override
    public Feed open() {
        BufferedImage picture = picture();
        return new Feed() {
            @Override
            public Optional<BufferedImage> next() {
                return Optional.of(picture);
            }

            @Override
            public void close() {}
        };
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D paint = picture.createGraphics();
        for (int y = 0; y < 720; y++) {
            paint.setColor(new Color(150 - y / 12, 140 - y / 12, 125 - y / 12));
            paint.drawLine(0, y, 1280, y);
        }
        paint.setColor(new Color(90, 100, 110));
        paint.fillRect(80, 60, 300, 420);
        paint.setColor(new Color(205, 160, 130));
        paint.fillOval(500, 430, 420, 400);
        paint.setColor(new Color(25, 25, 30));
        paint.fillRoundRect(520, 130, 270, 500, 40, 40);
        paint.setColor(Color.WHITE);
        paint.fillRect(535, 170, 240, 420);
        paint.setColor(Color.BLACK);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 29 * 29; i++) {
            if (random.nextBoolean()) {
                paint.fillRect(560 + i % 29 * 6, 280 + i / 29 * 6, 6, 6);
            }
        }
        paint.dispose();
        return picture;
    }

    /** Waits until the scene shows what the camera sees. */
    static void awaitPicture(Scene scene) {
        for (int i = 0; i < TRIES; i++) {
            boolean seen = Fx.call(() -> scene.getRoot().lookup(".scan-preview") != null
                    && scene.getRoot().lookupAll(".image-view").stream()
                            .anyMatch(node -> node instanceof ImageView view
                                    && view.getImage() != null
                                    && view.isVisible()
                                    && view.getParent().getStyleClass().contains("scan-preview")));
            if (seen) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
