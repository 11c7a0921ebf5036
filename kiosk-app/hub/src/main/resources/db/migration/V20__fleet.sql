-- Terminals: the codes that let them in, who they are, how they last were, and what requests of theirs were seen.
CREATE TABLE join_code (
    centre ${text} NOT NULL,
    code_sha256 ${text} NOT NULL,
    made ${int} NOT NULL,
    made_by ${text} NOT NULL,
    expires ${int} NOT NULL,
    uses_left ${int} NOT NULL CHECK (uses_left >= 0),
    batch ${int} NOT NULL CHECK (batch IN (0, 1)),
    venue ${text},
    role ${text},
    PRIMARY KEY (centre, code_sha256)
) ${strict};

-- A key belongs to one id for ever; another machine under the same name is another row.
CREATE TABLE terminal (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    name ${text} NOT NULL,
    role ${text} NOT NULL,
    venue ${text},
    state ${text} NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'REVOKED')),
    key_x ${blob} NOT NULL,
    code_sha256 ${text} NOT NULL,
    enrolled ${int} NOT NULL,
    changed ${int} NOT NULL,
    PRIMARY KEY (centre, id),
    UNIQUE (centre, key_x)
) ${strict};

CREATE UNIQUE INDEX terminal_active_name ON terminal (centre, name) WHERE state = 'ACTIVE';

-- The last heartbeat of each, with since when each problem is told (JSON).
CREATE TABLE heartbeat (
    centre ${text} NOT NULL,
    terminal ${text} NOT NULL,
    received ${int} NOT NULL,
    role ${text} NOT NULL,
    version ${text} NOT NULL,
    edition ${int} NOT NULL,
    edition_sha256 ${text},
    takeover ${int} NOT NULL,
    last_sync ${int},
    outbox ${int} NOT NULL,
    clock_ahead ${int} NOT NULL,
    problems ${text} NOT NULL,
    PRIMARY KEY (centre, terminal)
) ${strict};

-- Nonces of signed requests, until their signatures end by themselves.
CREATE TABLE request_nonce (
    centre ${text} NOT NULL,
    terminal ${text} NOT NULL,
    nonce ${text} NOT NULL,
    expires ${int} NOT NULL,
    PRIMARY KEY (centre, terminal, nonce)
) ${strict};

CREATE INDEX request_nonce_expires ON request_nonce (centre, expires);
