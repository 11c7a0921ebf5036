-- The desk settles what is odd about an attendance as it settles a conflict.
ALTER TABLE attendance ADD COLUMN settled ${int};
ALTER TABLE attendance ADD COLUMN settled_by ${text};

CREATE INDEX attendance_odd ON attendance (centre, received) WHERE flag IS NOT NULL AND settled IS NULL;
