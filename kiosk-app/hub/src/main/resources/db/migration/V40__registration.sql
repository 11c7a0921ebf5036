-- The book of registrations. Rows hold facts; session_count alone is derived, changes in the same transaction, and is
-- proved equal to the facts at start and every night.

-- Whoever changes what is held in a session locks its row first, sorted by event and start. taken counts the seats that
-- are promised: reserved, offered, held while a form is open, lent. excess is what staff or a lowered capacity put above
-- the capacity; without it nothing gets there.
CREATE TABLE session_count (
    centre ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    starts ${int} NOT NULL,
    ends ${int} NOT NULL,
    state ${text} NOT NULL CHECK (state IN ('ON', 'CANCELLED', 'POSTPONED', 'GONE')),
    capacity ${int},
    taken ${int} NOT NULL DEFAULT 0 CHECK (taken >= 0),
    excess ${int} NOT NULL DEFAULT 0 CHECK (excess >= 0),
    waiting ${int} NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    revision ${int} NOT NULL DEFAULT 0,
    edition ${int} NOT NULL,
    PRIMARY KEY (centre, event, original_start),
    CHECK (capacity IS NULL OR taken <= capacity + excess)
) ${strict};

CREATE INDEX session_count_ends ON session_count (centre, ends);

-- What is personal is in applicant, sealed by a key that is not in this database, and null once it was shredded.
CREATE TABLE registration (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    code ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int},
    channel ${text} NOT NULL,
    status ${text} NOT NULL,
    party ${int} NOT NULL CHECK (party > 0),
    seats ${int} NOT NULL CHECK (seats >= party),
    made ${int} NOT NULL,
    received ${int} NOT NULL,
    terminal ${text},
    made_by ${text} NOT NULL,
    override_reason ${text},
    lease ${text},
    applicant ${blob},
    phone_index ${blob},
    offered ${int},
    offered_until ${int},
    told ${int},
    over_at ${int} NOT NULL,
    revision ${int} NOT NULL,
    changed ${int} NOT NULL,
    PRIMARY KEY (centre, id),
    UNIQUE (centre, code)
) ${strict};

CREATE INDEX registration_phone ON registration (centre, phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX registration_offer ON registration (centre, offered_until) WHERE status = 'OFFERED';
CREATE INDEX registration_event ON registration (centre, event);
CREATE INDEX registration_over ON registration (centre, over_at) WHERE applicant IS NOT NULL;

-- One row for each session of a registration; a place in the queue is its arrival. sole_phone keeps self-service to one
-- registration for a number and session while it is active, and is null where staff let in a second one.
CREATE TABLE registration_seat (
    centre ${text} NOT NULL,
    registration ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    seats ${int} NOT NULL CHECK (seats > 0),
    state ${text} NOT NULL CHECK (state IN ('HELD', 'WAITING', 'NONE')),
    arrival ${int} NOT NULL,
    sole_phone ${blob},
    passed ${text},
    passed_at ${int},
    PRIMARY KEY (centre, registration, event, original_start),
    FOREIGN KEY (centre, registration) REFERENCES registration (centre, id)
) ${strict};

CREATE INDEX registration_seat_session ON registration_seat (centre, event, original_start, state, arrival);
CREATE UNIQUE INDEX registration_seat_phone ON registration_seat (centre, event, original_start, sole_phone)
    WHERE sole_phone IS NOT NULL;

-- What became of each command, so that sending it twice is harmless. The digest is keyed: it tells nothing of a person.
CREATE TABLE command (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    kind ${text} NOT NULL,
    digest ${blob} NOT NULL,
    at ${int} NOT NULL,
    registration ${text},
    refusal ${text},
    PRIMARY KEY (centre, id)
) ${strict};

CREATE INDEX command_at ON command (centre, at);

-- How a registration came to be what it is, and why.
CREATE TABLE status_change (
    centre ${text} NOT NULL,
    registration ${text} NOT NULL,
    number ${int} NOT NULL,
    at ${int} NOT NULL,
    before ${text} NOT NULL,
    after ${text} NOT NULL,
    actor ${text} NOT NULL,
    why ${text} NOT NULL,
    PRIMARY KEY (centre, registration, number),
    FOREIGN KEY (centre, registration) REFERENCES registration (centre, id)
) ${strict};

-- Seats kept while somebody fills in a form.
CREATE TABLE seat_hold (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    seats ${int} NOT NULL CHECK (seats > 0),
    terminal ${text},
    expires ${int} NOT NULL,
    PRIMARY KEY (centre, id, event, original_start)
) ${strict};

CREATE INDEX seat_hold_expires ON seat_hold (centre, expires);
CREATE INDEX seat_hold_session ON seat_hold (centre, event, original_start);
CREATE INDEX seat_hold_terminal ON seat_hold (centre, terminal) WHERE terminal IS NOT NULL;

-- Seats lent to a terminal, which may promise them without the network. What is neither used nor given back is out.
CREATE TABLE seat_lease (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    terminal ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    seats ${int} NOT NULL CHECK (seats > 0),
    used ${int} NOT NULL DEFAULT 0 CHECK (used >= 0),
    given_back ${int} NOT NULL DEFAULT 0 CHECK (given_back >= 0),
    state ${text} NOT NULL CHECK (state IN ('OPEN', 'REPORTED', 'WRITTEN_OFF')),
    granted ${int} NOT NULL,
    expires ${int} NOT NULL,
    PRIMARY KEY (centre, id),
    CHECK (used + given_back <= seats)
) ${strict};

CREATE INDEX seat_lease_session ON seat_lease (centre, event, original_start);
CREATE INDEX seat_lease_terminal ON seat_lease (centre, terminal);

-- Who came and who went: facts, each as it was scanned and as it arrived. The last one by its scan counts.
CREATE TABLE attendance (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    registration ${text},
    code ${text},
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    person ${int} NOT NULL CHECK (person >= 0),
    kind ${text} NOT NULL CHECK (kind IN ('IN', 'OUT', 'NO_SHOW')),
    scanned ${int} NOT NULL,
    received ${int} NOT NULL,
    actor ${text} NOT NULL,
    flag ${text},
    PRIMARY KEY (centre, id)
) ${strict};

CREATE INDEX attendance_session ON attendance (centre, event, original_start, registration);
CREATE INDEX attendance_registration ON attendance (centre, registration) WHERE registration IS NOT NULL;

CREATE TABLE call_attempt (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    registration ${text} NOT NULL,
    at ${int} NOT NULL,
    actor ${text} NOT NULL,
    outcome ${text} NOT NULL,
    note ${text},
    PRIMARY KEY (centre, id),
    FOREIGN KEY (centre, registration) REFERENCES registration (centre, id)
) ${strict};

CREATE INDEX call_attempt_registration ON call_attempt (centre, registration, at);

-- What the desk has to settle: a promise that came too late, a session that no longer takes place.
CREATE TABLE conflict (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    registration ${text} NOT NULL,
    event ${text} NOT NULL,
    original_start ${int} NOT NULL,
    kind ${text} NOT NULL,
    at ${int} NOT NULL,
    settled ${int},
    settled_by ${text},
    PRIMARY KEY (centre, id),
    FOREIGN KEY (centre, registration) REFERENCES registration (centre, id)
) ${strict};

CREATE INDEX conflict_open ON conflict (centre, at) WHERE settled IS NULL;

