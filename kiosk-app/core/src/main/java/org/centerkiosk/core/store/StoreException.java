package org.centerkiosk.core.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store could not do what was asked; what it held before, it holds still. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, and what to do about it. */
    public enum Fault {
        FULL("the disk is full, or the store has reached its limit", "free space on the disk"),
        DAMAGED("the database file is damaged", "nothing, a new one is begun; check the disk if it happens again"),
        BUSY("another program holds the database", "run one kiosk on a data folder"),
        UNWRITABLE("the database cannot be written", "check the drive and that the kiosk's user may write there");

        private final String what;
        private final String remedy;

        Fault(String what, String remedy) {
            this.what = what;
            this.remedy = remedy;
        }

        public String what() {
            return what;
        }

        public String remedy() {
            return remedy;
        }

        public static Fault of(SQLException failure) {
            if (!(failure instanceof SQLiteException sqlite)) {
                return UNWRITABLE;
            }
            // Extended codes carry the primary one in their low byte.
            SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF);
            return switch (primary) {
                case SQLITE_FULL -> FULL;
                case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
                case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
                default -> UNWRITABLE;
            };
        }
    }

    private final Fault fault;

    public StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.fault = Fault.of(cause);
    }

    /** For stores of other kinds. */
    public StoreException(Fault fault) {
        super(fault.what());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
