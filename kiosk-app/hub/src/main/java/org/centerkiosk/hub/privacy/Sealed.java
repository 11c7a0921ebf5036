package org.centerkiosk.hub.privacy;

/**
 * What the vault sealed: opens with the vault's keys and for the registration that it was sealed for, nowhere else.
 *
 * @param bytes for a column of the database
 */
public record Sealed(byte[] bytes) {

    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its length alone. */
    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
