-- What the centre shows. Whoever changes it locks this row first, so that changes happen one after the other.
CREATE TABLE publication (
    centre ${text} NOT NULL PRIMARY KEY,
    edition ${int} NOT NULL,
    takeover ${int} NOT NULL,
    last_draft ${int} NOT NULL,
    timestamp_root ${int} NOT NULL,
    timestamp_issued ${int},
    timestamp_document ${blob}
) ${strict};

-- Editions on their way; the document gathers signatures. The number is the one that the edition would get.
CREATE TABLE draft (
    centre ${text} NOT NULL,
    id ${int} NOT NULL,
    number ${int} NOT NULL,
    state ${text} NOT NULL CHECK (state IN ('OPEN', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'STALE')),
    document ${blob} NOT NULL,
    payload_sha256 ${text} NOT NULL,
    author ${text} NOT NULL,
    persons ${text} NOT NULL,
    created ${int} NOT NULL,
    publish_at ${int},
    decided ${int},
    decided_by ${text},
    reason ${text},
    PRIMARY KEY (centre, id)
) ${strict};

CREATE INDEX draft_due ON draft (centre, publish_at) WHERE state = 'SCHEDULED';
CREATE INDEX draft_payload ON draft (centre, payload_sha256);

-- Never changed: what was published stays, also as the source of a rollback.
CREATE TABLE edition (
    centre ${text} NOT NULL,
    number ${int} NOT NULL,
    document ${blob} NOT NULL,
    sha256 ${text} NOT NULL,
    published ${int} NOT NULL,
    draft ${int} NOT NULL,
    PRIMARY KEY (centre, number)
) ${strict};

-- Pictures by the hash of their bytes.
CREATE TABLE media (
    centre ${text} NOT NULL,
    sha256 ${text} NOT NULL,
    type ${text} NOT NULL,
    length ${int} NOT NULL,
    bytes ${blob} NOT NULL,
    uploaded ${int} NOT NULL,
    uploaded_by ${text} NOT NULL,
    PRIMARY KEY (centre, sha256)
) ${strict};

-- Which editions and drafts name a picture.
CREATE TABLE media_use (
    centre ${text} NOT NULL,
    sha256 ${text} NOT NULL,
    draft ${int} NOT NULL,
    PRIMARY KEY (centre, sha256, draft),
    FOREIGN KEY (centre, sha256) REFERENCES media (centre, sha256),
    FOREIGN KEY (centre, draft) REFERENCES draft (centre, id)
) ${strict};

CREATE TABLE takeover (
    centre ${text} NOT NULL,
    number ${int} NOT NULL,
    document ${blob} NOT NULL,
    sha256 ${text} NOT NULL,
    published ${int} NOT NULL,
    published_by ${text} NOT NULL,
    PRIMARY KEY (centre, number)
) ${strict};
