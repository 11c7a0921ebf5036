package org.centerkiosk.core.trust;

/** Something is not trusted. */
public final class TrustException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;

    /**
     * @param detail what exactly, in English for staff: the thing and the place
     */
    public TrustException(Refusal refusal, String detail) {
        super(detail + ": " + refusal.sentence());
        this.refusal = refusal;
        this.detail = detail;
    }

    public TrustException(Refusal refusal, String detail, Throwable cause) {
        this(refusal, detail);
        initCause(cause);
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }

    public String remedy() {
        return refusal.remedy();
    }
}
