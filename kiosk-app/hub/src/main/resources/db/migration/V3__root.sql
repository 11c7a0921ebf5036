-- Root documents, each as it was signed; all of them, for a terminal that missed some takes them one by one.
CREATE TABLE root_document (
    centre ${text} NOT NULL,
    number ${int} NOT NULL,
    document ${blob} NOT NULL,
    taken ${int} NOT NULL,
    PRIMARY KEY (centre, number)
) ${strict};

-- Public keys that people offered, each for its account; a root may give it rights.
CREATE TABLE signing_key (
    centre ${text} NOT NULL,
    kid ${text} NOT NULL,
    account ${text} NOT NULL,
    jwk ${text} NOT NULL,
    offered ${int} NOT NULL,
    PRIMARY KEY (centre, kid),
    FOREIGN KEY (centre, account) REFERENCES account (centre, name)
) ${strict};
