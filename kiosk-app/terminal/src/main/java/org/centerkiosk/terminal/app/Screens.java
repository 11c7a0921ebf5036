package org.centerkiosk.terminal.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.terminal.attract.AttractParts;
import org.centerkiosk.terminal.attract.AttractScreen;
import org.centerkiosk.terminal.attract.Ticker;
import org.centerkiosk.terminal.browse.BrowseScreen;
import org.centerkiosk.terminal.browse.ElderBrowseScreen;
import org.centerkiosk.terminal.browse.ElderMonthScreen;
import org.centerkiosk.terminal.browse.MonthScreen;
import org.centerkiosk.terminal.browse.SearchScreen;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.event.ElderEventScreen;
import org.centerkiosk.terminal.event.EventScreen;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.signup.Printing;
import org.centerkiosk.terminal.signup.ResultScreen;
import org.centerkiosk.terminal.signup.SignUpParts;
import org.centerkiosk.terminal.signup.SignUpScreen;
import org.centerkiosk.terminal.signup.SignUpService;
import org.centerkiosk.terminal.signup.TicketsScreen;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.venue.VenueScreen;
import org.jspecify.annotations.Nullable;

/** Makes the screens of the lobby and the board. */
final class Screens {

    private final AttractParts parts;
    private final Supplier<KioskConfig> config;
    private final Executor workers;
    private final Executor fx;
    private @Nullable PinyinService pinyin;
    private @Nullable Vocabulary vocabulary;
    private @Nullable Desk desk;

    private record Desk(SignUpService service, Printing printing) {}

    Screens(
            Launch.Role role,
            LobbyService lobby,
            Supplier<KioskConfig> config,
            PictureSource pictures,
            ScheduledExecutorService clockwork,
            Executor fx,
            Executor workers) {
        KioskConfig now = config.get();
        this.config = config;
        this.workers = workers;
        this.fx = fx;
        this.parts = new AttractParts(
                lobby,
                new Wordings(now.venue().zone()),
                () -> config.get().loop(),
                () -> config.get().venue(),
                pictures,
                Ticker.on(clockwork),
                fx,
                workers,
                role == Launch.Role.BOARD ? AttractParts.Role.BOARD : AttractParts.Role.LOBBY,
                now.display().reduceMotion(),
                Math.toIntExact(now.idle().warning().toSeconds()));
    }

    /** With a desk at which one can sign up. */
    Screens signingUp(SignUpService service, Printing printing) {
        desk = new Desk(service, printing);
        return this;
    }

    Screen create(Class<? extends Route> route, boolean elder, Viewport viewport) {
        if (route == Route.Loop.class) {
            return new AttractScreen(parts, elder, viewport);
        }
        // Whoever looks around may type in a moment: until then the dictionary is open.
        PinyinService dictionary = pinyin();
        if (route == Route.Search.class) {
            return search(dictionary, elder, viewport);
        }
        Desk open = desk;
        if (open != null && Route.Private.class.isAssignableFrom(route)) {
            return signUp(parts(open, dictionary), route, elder, viewport);
        }
        if (route == Route.Browse.class) {
            return browse(elder, viewport);
        }
        if (route == Route.Month.class) {
            return month(elder, viewport);
        }
        if (route == Route.Detail.class) {
            return event(elder, viewport);
        }
        return venue(elder, viewport);
    }

    private SignUpParts parts(Desk open, PinyinService dictionary) {
        return new SignUpParts(
                parts.lobby(),
                open.service(),
                open.printing(),
                parts.wordings(),
                parts.pictures(),
                dictionary,
                Convert.habits(config.get().keyboard()),
                config,
                this::phones);
    }

    /** Where phones reach the hub's pages. */
    private Optional<URI> phones() {
        return Optional.ofNullable(parts.lobby().store().get().means().phones())
                .map(links -> links.key().publicUrl());
    }

    private Screen signUp(SignUpParts desk, Class<? extends Route> route, boolean elder, Viewport viewport) {
        if (route == Route.SignUp.class) {
            return new SignUpScreen(desk, elder, viewport);
        }
        if (route == Route.SignUpResult.class) {
            return new ResultScreen(desk, elder, viewport);
        }
        if (route == Route.MySignUps.class) {
            return new TicketsScreen(desk, elder, viewport);
        }
        return venue(elder, viewport);
    }

    /** The keyboard's dictionary, which begins to open when it is first asked for; on the JavaFX thread. */
    PinyinService pinyin() {
        PinyinService known = pinyin;
        if (known == null) {
            known = PinyinService.start(workers, fx, Convert.habits(config.get().keyboard()));
            pinyin = known;
            vocabulary = new Vocabulary(known::know);
            learn(parts.lobby().store().get());
        }
        return known;
    }

    /** What is on show may be typed, with each edition anew; on the JavaFX thread. */
    void learn(LobbyState state) {
        Vocabulary open = vocabulary;
        if (open != null) {
            open.learn(state.content().programme());
        }
    }

    private Screen search(PinyinService dictionary, boolean elder, Viewport viewport) {
        return new SearchScreen(
                parts.lobby(),
                parts.wordings(),
                parts.pictures(),
                config.get().venue(),
                new SearchScreen.Typing(dictionary, Convert.habits(config.get().keyboard()), workers, fx),
                parts.warningSeconds(),
                elder,
                viewport);
    }

    private Screen browse(boolean elder, Viewport viewport) {
        KioskConfig now = config.get();
        int days = now.loop().daysAhead();
        return elder
                ? new ElderBrowseScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        days,
                        parts.warningSeconds(),
                        viewport)
                : new BrowseScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        days,
                        parts.warningSeconds(),
                        viewport);
    }

    private Screen month(boolean elder, Viewport viewport) {
        KioskConfig now = config.get();
        int days = now.loop().daysAhead();
        return elder
                ? new ElderMonthScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        days,
                        parts.warningSeconds(),
                        viewport)
                : new MonthScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        days,
                        parts.warningSeconds(),
                        viewport);
    }

    private Screen event(boolean elder, Viewport viewport) {
        KioskConfig now = config.get();
        Duration noShowAfter = now.policies().noShowAfter();
        return elder
                ? new ElderEventScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        noShowAfter,
                        parts.warningSeconds(),
                        viewport)
                : new EventScreen(
                        parts.lobby(),
                        parts.wordings(),
                        parts.pictures(),
                        now.venue(),
                        noShowAfter,
                        parts.warningSeconds(),
                        viewport);
    }

    private Screen venue(boolean elder, Viewport viewport) {
        LobbyDock dock = new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        return new VenueScreen(parts.venue(), parts.wordings(), dock, false, elder, viewport);
    }
}
