-- What is to be sent to phones. A row holds no name and no number: those are read when it is sent.
CREATE TABLE message (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    registration ${text} NOT NULL,
    occasion ${text} NOT NULL,
    about ${int} NOT NULL,
    sealed ${blob},
    made ${int} NOT NULL,
    due ${int} NOT NULL,
    attempts ${int} NOT NULL DEFAULT 0,
    state ${text} NOT NULL CHECK (state IN ('WAITING', 'SENT', 'VOID', 'DEAD')),
    settled ${int},
    trouble ${text},
    PRIMARY KEY (centre, id),
    UNIQUE (centre, registration, occasion, about)
) ${strict};

CREATE INDEX message_due ON message (centre, due) WHERE state = 'WAITING';
CREATE INDEX message_settled ON message (centre, state, settled) WHERE state <> 'WAITING';
