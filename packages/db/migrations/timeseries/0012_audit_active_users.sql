-- Who was active of late, for the summary of a day: whoever did something in an hour that is over, with the last such hour,
-- and how many events were counted there when it was taken in. Hours of which the rollups count more by now are read anew.
CREATE TABLE audit_active_hours (
	bucket timestamptz(3) PRIMARY KEY,
	events bigint NOT NULL
);
--> statement-breakpoint
-- No index by the hour: nearly every row is of the last day, and without one an update needs no new place in any index.
CREATE TABLE audit_active_users (
	user_id text PRIMARY KEY,
	last_hour timestamptz(3) NOT NULL
) WITH (fillfactor = 70);
