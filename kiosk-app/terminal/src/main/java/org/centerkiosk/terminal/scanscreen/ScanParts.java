package org.centerkiosk.terminal.scanscreen;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.scan.ScanService;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.text.Wordings;

/**
 * What the screen is made of on which codes are shown.
 *
 * @param codes what comes of a code
 * @param scan the camera, off as long as nobody shows a code
 * @param worker one thread for turning the camera on and off
 * @param watch learns whether the camera can be used
 * @param fx brings a task onto the JavaFX thread
 * @param warningSeconds how long the ring is shown before a visit ends
 */
public record ScanParts(
        LobbyService lobby,
        CodeService codes,
        ScanService scan,
        Executor worker,
        CameraWatch watch,
        Executor fx,
        Wordings wordings,
        PictureSource pictures,
        Supplier<PinyinService> pinyin,
        KeyboardHabits habits,
        Supplier<VenueConfig> venue,
        int warningSeconds) {}
