package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** A camera that can be opened again and again. */
public interface Camera {

    /** Opens it; returns once it can be asked for pictures, within a few seconds. */
    Feed open() throws CameraException, InterruptedException;

    /** Whether there is one that may be opened, as far as that can be told without opening it; may take a few seconds. */
    default boolean isThere() {
        return true;
    }

    /** An open camera; for one thread. */
    interface Feed extends AutoCloseable {

        /**
         * The picture of this moment, empty where it is still the one that was given before. It stays as it is until the
         * next call and is kept nowhere.
         */
        Optional<BufferedImage> next() throws CameraException;

        /** Closes the camera, within a second. */
        @Override
        void close();
    }
}
