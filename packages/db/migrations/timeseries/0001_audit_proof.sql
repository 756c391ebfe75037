-- The log becomes a Merkle log. Events from before have no entry in it: numbering begins anew, they stay readable.
DROP TABLE audit_pending;
--> statement-breakpoint
TRUNCATE audit_leaves;
--> statement-breakpoint
CREATE INDEX audit_leaves_event_id_idx ON audit_leaves (event_id);
--> statement-breakpoint
ALTER TABLE audit_events ADD COLUMN leaf_hash bytea;
--> statement-breakpoint
CREATE TABLE audit_pending (
	batch_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	ids uuid[] NOT NULL,
	created_ats timestamptz(3)[] NOT NULL,
	leaf_hashes bytea NOT NULL CHECK (octet_length(leaf_hashes) = 32 * cardinality(ids))
);
--> statement-breakpoint
ALTER TABLE audit_head ADD COLUMN started_at timestamptz(3) NOT NULL DEFAULT now();
--> statement-breakpoint
ALTER TABLE audit_head ADD COLUMN root_hash bytea NOT NULL DEFAULT sha256('') CHECK (octet_length(root_hash) = 32);
--> statement-breakpoint
UPDATE audit_head SET size = 0;
--> statement-breakpoint
CREATE TABLE audit_tiles (
	level smallint NOT NULL,
	index bigint NOT NULL,
	width smallint NOT NULL CHECK (width BETWEEN 1 AND 256),
	data bytea NOT NULL CHECK (octet_length(data) = 32 * width),
	PRIMARY KEY (level, index)
);
--> statement-breakpoint
CREATE TABLE audit_checkpoints (
	size bigint PRIMARY KEY,
	note text NOT NULL,
	created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_witnesses (
	name text PRIMARY KEY,
	size bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_signer (
	singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
	origin text NOT NULL,
	wrapped_seed bytea NOT NULL,
	created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_subject_keys (
	subject text NOT NULL,
	month date NOT NULL,
	class text NOT NULL CHECK (class IN ('net', 'personal')),
	wrapped_key bytea NOT NULL,
	PRIMARY KEY (subject, month, class)
);
--> statement-breakpoint
CREATE TABLE audit_key_epoch (
	singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
	epoch bigint NOT NULL DEFAULT 0
);
--> statement-breakpoint
INSERT INTO audit_key_epoch DEFAULT VALUES;
--> statement-breakpoint
CREATE TABLE audit_redactions (
	event_id uuid NOT NULL,
	field text NOT NULL,
	commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
	redacted_at timestamptz(3) NOT NULL,
	PRIMARY KEY (event_id, field)
);
--> statement-breakpoint
-- A retry gets the first answer, so the answer is kept.
ALTER TABLE audit_idempotency_keys ADD COLUMN accepted integer NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE audit_idempotency_keys ALTER COLUMN accepted DROP DEFAULT;
