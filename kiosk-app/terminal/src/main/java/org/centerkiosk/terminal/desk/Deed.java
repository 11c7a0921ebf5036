package org.centerkiosk.terminal.desk;

/** What a key does, wherever the keyboard is. */
enum Deed {
    SEARCH,
    WALK_IN,
    CALL,
    CHECK_IN,
    ONE,
    UNDO,
    SESSION_BACK,
    SESSION_ON,
    LET_IN,
    SORT,
    LANGUAGE,
    LOCK,
    SIGN_OUT,
    NEXT,
    CANCEL
}
