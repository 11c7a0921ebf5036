-- What the hub signs its links and forms for phones with; opens no personal data.
CREATE TABLE phone_secret (
    centre ${text} NOT NULL,
    purpose ${text} NOT NULL,
    secret ${blob} NOT NULL,
    made ${int} NOT NULL,
    PRIMARY KEY (centre, purpose)
) ${strict};
