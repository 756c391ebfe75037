-- Which users and types there are, and from which day to which: compressed chunks have no index that would tell. Filled where
-- there is TimescaleDB alone; plain PostgreSQL has an index of each in every partition. A row says no more than that there was
-- something: what is dropped since, or lies in between, is found to be missing.
CREATE TABLE audit_seen_days (
	bucket timestamptz(3) PRIMARY KEY,
	events bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_seen_users (
	user_id text PRIMARY KEY,
	first_day timestamptz(3) NOT NULL,
	last_day timestamptz(3) NOT NULL
) WITH (fillfactor = 70);
--> statement-breakpoint
CREATE TABLE audit_seen_types (
	event_type text PRIMARY KEY,
	first_day timestamptz(3) NOT NULL,
	last_day timestamptz(3) NOT NULL
) WITH (fillfactor = 70);
