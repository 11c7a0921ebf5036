-- How often each entry of the public calendar changed. Whoever counts an edition locks this row first.
CREATE TABLE calendar (
    centre ${text} NOT NULL PRIMARY KEY,
    edition ${int} NOT NULL
) ${strict};

CREATE TABLE calendar_entry (
    centre ${text} NOT NULL,
    uid ${text} NOT NULL,
    fingerprint ${text} NOT NULL,
    sequence ${int} NOT NULL,
    modified ${int} NOT NULL,
    starts ${text} NOT NULL,
    ends ${text} NOT NULL,
    over_at ${int} NOT NULL,
    summary ${text} NOT NULL,
    venue ${text},
    withdrawn ${int} NOT NULL,
    PRIMARY KEY (centre, uid)
) ${strict};
