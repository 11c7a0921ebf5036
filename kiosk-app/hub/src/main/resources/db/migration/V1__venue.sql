-- The centre's tree of venues, as it was set up. Times are epoch milliseconds, flags 0 or 1, in all tables.
CREATE TABLE venue (
    centre ${text} NOT NULL,
    id ${text} NOT NULL,
    kind ${text} NOT NULL CHECK (kind IN ('CENTRE', 'INSTITUTE', 'STATION', 'POINT')),
    parent ${text},
    name_zh ${text} NOT NULL,
    name_en ${text},
    position ${int} NOT NULL,
    PRIMARY KEY (centre, id),
    FOREIGN KEY (centre, parent) REFERENCES venue (centre, id)
) ${strict};
