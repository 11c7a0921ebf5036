package org.centerkiosk.terminal.takeover;

import org.centerkiosk.terminal.shell.LobbyRoot.ScreenFactory;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.jspecify.annotations.Nullable;

/** Makes the screens that stand before the programme. */
public final class TakeoverScreens {

    private final TakeoverParts parts;
    private final Takedown takedown;

    public TakeoverScreens(TakeoverParts parts, Takedown takedown) {
        this.parts = parts;
        this.takedown = takedown;
    }

    /** These, and the others from there. */
    public ScreenFactory before(ScreenFactory others) {
        return (route, elder, viewport) -> {
            Screen own = create(route, elder, viewport);
            return own == null ? others.create(route, elder, viewport) : own;
        };
    }

    private @Nullable Screen create(Class<? extends Route> route, boolean elder, Viewport viewport) {
        if (route == Route.Alarm.class) {
            return new AlarmScreen(parts, elder, viewport);
        }
        if (route == Route.Notice.class) {
            return new NoticeScreen(parts, elder, viewport);
        }
        if (route == Route.AllClear.class) {
            return new AllClearScreen(parts, viewport);
        }
        if (route == Route.Down.class) {
            return new DownScreen(parts, elder, viewport);
        }
        return route == Route.StaffPad.class ? new PadScreen(parts, takedown, elder, viewport) : null;
    }
}
