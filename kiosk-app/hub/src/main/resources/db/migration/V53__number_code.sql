-- Codes by which somebody shows that a number is his own, until they end minutes later. There is one for every number
-- that was typed, also where nobody signed up with it; number and code stand here as keyed digests.
CREATE TABLE number_code (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    phone_index ${blob} NOT NULL,
    digest ${blob} NOT NULL,
    expires ${int} NOT NULL,
    tries ${int} NOT NULL DEFAULT 0 CHECK (tries >= 0),
    PRIMARY KEY (centre, id)
) ${strict};

CREATE INDEX number_code_expires ON number_code (centre, expires);
