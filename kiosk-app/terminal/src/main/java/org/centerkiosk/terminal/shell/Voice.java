package org.centerkiosk.terminal.shell;

import org.jspecify.annotations.Nullable;

/** To whom prompts are spoken here now. */
public enum Voice {
    /** To nobody: there is nothing that speaks, or it is to be quiet at this hour. */
    NONE,
    /** To a visitor who asks for it. */
    TOUCH,
    /** In large letters by itself. */
    LARGE,
    /** To everybody who does not switch it off. */
    ALL;

    /** @param wish of the visitor; null where none was heard */
    boolean speaks(@Nullable Boolean wish, boolean elder) {
        return switch (this) {
            case NONE -> false;
            case TOUCH -> wish != null && wish;
            case LARGE -> wish == null ? elder : wish;
            case ALL -> wish == null || wish;
        };
    }
}
