package org.centerkiosk.terminal.signup;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.text.Wordings;

/**
 * What the screens of signing up are made of.
 *
 * @param phones where phones reach the hub's pages; empty where they do not, or nobody said yet
 */
public record SignUpParts(
        LobbyService lobby,
        SignUpService service,
        Printing printing,
        Wordings wordings,
        PictureSource pictures,
        PinyinService pinyin,
        KeyboardHabits habits,
        Supplier<KioskConfig> config,
        Supplier<Optional<URI>> phones) {

    House house() {
        KioskConfig now = config.get();
        return new House(
                now.venue(),
                now.idle(),
                now.signUp().retentionDays(),
                phones.get().orElse(null));
    }
}
