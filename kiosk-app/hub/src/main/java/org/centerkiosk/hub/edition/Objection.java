package org.centerkiosk.hub.edition;

/** Why nothing is published: a stable code, the status of the answer, and what to do. */
enum Objection {
    UNREADABLE(400, "document-unreadable", "make it anew with kiosk publish"),
    BAD_SIGNATURE(422, "signature-refused", "sign again with the key that the newest root names"),
    UNKNOWN_SIGNER(
            422,
            "signer-unknown",
            "let an administrator add the key to the root: kiosk hub root add-signer; kiosk publish key show prints it"),
    WRONG_CENTRE(422, "centre-wrong", "send it to the hub of its own centre"),
    CLOCK(422, "clock-wrong", "set the clock of the machine that signs, and sign again"),
    EXPIRED(422, "document-expired", "make it anew with a later end: --valid-days"),
    CONTENT(422, "content-refused", "mend the schedule and run kiosk publish again"),
    MEDIA_MISSING(422, "media-missing", "run kiosk publish again, which sends the pictures first"),
    STALE(409, "draft-stale", "run kiosk publish again: it compares with what is published now"),
    SAME_PERSON(409, "person-signed-already", "let another person approve it: kiosk publish approve"),
    AUTHOR_APPROVES(409, "author-cannot-approve", "let another person approve it, under their own account"),
    OVER(409, "draft-over", "kiosk publish list shows what became of it"),
    NOT_FOUND(404, "draft-unknown", "kiosk publish list shows the drafts"),
    NO_ROOT(503, "root-missing", "set the hub up: kiosk hub init"),
    ROOT_EXPIRED(503, "root-expired", "let the keepers of the offline keys renew it: kiosk hub root renew"),
    ONLINE_KEY(
            503,
            "online-key-unknown",
            "give the hub the online key that the root names, or let the keepers name this one: kiosk hub root"),
    NOT_BELIEVED(500, "document-not-believed", "keep the hub's log and report it as a defect of this program"),
    TOO_LATE(422, "time-refused", "choose a time between now and the end of the edition"),
    PICTURE(422, "picture-refused", "publish it with kiosk publish, which converts it"),
    HASH(422, "hash-wrong", "send the bytes that the address names"),
    FULL(507, "store-full", "free space on the hub's disk, or raise hub.limits.mediaBytes"),
    TAKEOVER_STALE(409, "takeover-stale", "run the command again: it takes the next number"),
    MEDIA_FOLDER(
            503,
            "media-folder-unusable",
            "look at the folder media in the hub's folder: what stands in its way can be moved, and the hub's user must be"
                    + " able to write it"),
    AREA(
            422,
            "area-unknown",
            "name venues by the ids that kiosk hub venue list shows, terminals as terminal:ID by those of kiosk hub fleet");

    private final int status;
    private final String code;
    private final String remedy;

    Objection(int status, String code, String remedy) {
        this.status = status;
        this.code = code;
        this.remedy = remedy;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
