CREATE TABLE gps_late_fixes (
	device_id uuid PRIMARY KEY,
	user_id uuid NOT NULL,
	count bigint NOT NULL CHECK (count > 0),
	earliest_at timestamptz(3)
);
