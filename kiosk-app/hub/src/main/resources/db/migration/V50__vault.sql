-- By which the keysets of the vault are known again; the keys themselves are in files beside the hub.
CREATE TABLE vault_keyset (
    centre ${text} NOT NULL,
    purpose ${text} NOT NULL,
    proof ${blob} NOT NULL,
    proved ${int} NOT NULL,
    PRIMARY KEY (centre, purpose)
) ${strict};
