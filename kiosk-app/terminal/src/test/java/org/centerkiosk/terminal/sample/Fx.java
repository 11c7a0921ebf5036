package org.centerkiosk.terminal.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The JavaFX toolkit in tests: started once, and used without a window. */
public final class Fx {

    private static boolean started;

    private Fx() {}

    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        try {
            up.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        started = true;
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    public static <T> T call(Callable<T> task) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /** Lays a root out in a scene of that size without a window, with the product's style sheets. */
    public static Scene layout(Parent root, int width, int height, String... styleSheets) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().addAll(styleSheets);
        root.resize(width, height);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        return scene;
    }

    /** Writes what a scene shows; on the JavaFX thread. */
    public static void png(Scene scene, Path file) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }
}
