-- People who sign in. A password is kept as its Argon2id hash; failures are counted before the password is looked at.
CREATE TABLE account (
    centre ${text} NOT NULL,
    name ${text} NOT NULL,
    roles ${text} NOT NULL,
    password ${text} NOT NULL,
    disabled ${int} NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created ${int} NOT NULL,
    failures ${int} NOT NULL DEFAULT 0,
    locked_at ${int} NOT NULL DEFAULT 0,
    locked_until ${int} NOT NULL DEFAULT 0,
    PRIMARY KEY (centre, name)
) ${strict};

-- Sessions; of a token only its SHA-256 is kept.
CREATE TABLE staff_session (
    centre ${text} NOT NULL,
    token ${text} NOT NULL,
    account ${text} NOT NULL,
    created ${int} NOT NULL,
    used ${int} NOT NULL,
    PRIMARY KEY (centre, token),
    FOREIGN KEY (centre, account) REFERENCES account (centre, name) ON DELETE CASCADE
) ${strict};

CREATE INDEX staff_session_account ON staff_session (centre, account, created);

-- Who did what. Each entry carries the hash of the one before; the head is locked to append.
CREATE TABLE audit (
    centre ${text} NOT NULL,
    number ${int} NOT NULL,
    at ${int} NOT NULL,
    actor ${text} NOT NULL,
    action ${text} NOT NULL,
    subject ${text} NOT NULL,
    details ${text} NOT NULL,
    hash ${text} NOT NULL,
    PRIMARY KEY (centre, number)
) ${strict};

CREATE TABLE audit_head (
    centre ${text} NOT NULL,
    number ${int} NOT NULL,
    hash ${text} NOT NULL,
    PRIMARY KEY (centre)
) ${strict};
