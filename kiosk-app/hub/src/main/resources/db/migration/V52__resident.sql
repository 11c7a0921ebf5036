-- Residents' own codes that were revoked, until they would have ended anyway. Of the others nothing is kept.
CREATE TABLE resident_code_revoked (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    expires ${int} NOT NULL,
    PRIMARY KEY (centre, id)
) ${strict};
