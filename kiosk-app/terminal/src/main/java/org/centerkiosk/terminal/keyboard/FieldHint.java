package org.centerkiosk.terminal.keyboard;

/**
 * What the keyboard says of the field that it types into; no personal data.
 *
 * @param title over the numeric pad, such as 输入手机号
 * @param note beside it in a lighter voice; may be empty
 * @param missing how many digits the field still lacks; the pad's tall key says so, and with 0 that it is done
 * @param last whether no other field follows, so that the key says 完成
 */
public record FieldHint(String title, String note, int missing, boolean last) {

    public FieldHint {
        if (missing < 0) {
            throw new IllegalArgumentException("a field cannot lack " + missing + " digits");
        }
    }

    /** A field of letters, for which the keys say all that is needed. */
    public static FieldHint letters(String title, boolean last) {
        return new FieldHint(title, "", 0, last);
    }
}
