package org.centerkiosk.core.trust;

/** Why something is not trusted: a stable code, a sentence and a remedy for staff. */
public enum Refusal {
    BAD_ENVELOPE(
            "bad-envelope",
            "it is no signed document as it should be",
            "fetch it again; if it stays so, look for a proxy or a disk that changes files"),
    BAD_SIGNATURE(
            "bad-signature",
            "a signature does not fit, or its key has no such right",
            "do not use this document; if it came from the hub, tell the administrator"),
    THRESHOLD("threshold", "too few people have signed it", "let another person sign"),
    BAD_CONTENT(
            "bad-content",
            "it is signed, but does not say what such a document must",
            "update the program that wrote it, then sign it again"),
    UNSUPPORTED("unsupported", "it is of a later format than this program knows", "update this program"),
    WRONG_CENTRE("wrong-centre", "it is another centre's", "check the hub's address, or enrol again"),
    ROLLBACK(
            "rollback",
            "it is older than what was accepted before",
            "nothing, what is newer stays; if the hub was restored from a backup, publish again"),
    GAP("gap", "roots before it are missing", "fetch the roots one by one, in their order"),
    EXPIRED("expired", "it is no longer valid", "check this machine's clock; if it is right, renew the document"),
    NOT_YET("not-yet", "it is from the future", "check this machine's clock, then the signer's"),
    MISMATCH(
            "mismatch",
            "it is not the one that was announced",
            "fetch it again; if it stays so, tell the administrator"),
    FREEZE(
            "freeze",
            "what the hub says of the newest edition is out of date",
            "check this machine's clock; if it is right, see whether the hub runs and what stands between"),
    BAD_KEY_FILE("bad-key-file", "the key file cannot be read", "use a good copy of the file"),
    EXPOSED_KEY_FILE(
            "exposed-key-file",
            "others than its owner may read or change the key file",
            "take their permissions away (chmod 600), and replace the key if they may have used it"),
    WRONG_PASSPHRASE(
            "wrong-passphrase",
            "the passphrase is wrong, or the key file was changed",
            "try again; a lost passphrase cannot be recovered, only the key replaced");

    private final String code;
    private final String sentence;
    private final String remedy;

    Refusal(String code, String sentence, String remedy) {
        this.code = code;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** Stable, for reports and for {@code problem+json}. */
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }
}
