-- audit_events: a hypertable where TimescaleDB is, natively partitioned by week where it is not.
DO $$
DECLARE
	has_timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
BEGIN
	EXECUTE $create$
		CREATE TABLE audit_events (
			id uuid NOT NULL,
			created_at timestamptz(3) NOT NULL,
			event_type text NOT NULL,
			user_id text,
			actor_id uuid,
			resource_type text,
			resource_id text,
			ip_address inet,
			user_agent text,
			description text,
			metadata jsonb,
			status text NOT NULL CHECK (status IN ('success', 'failure')),
			error_message text,
			country_code text,
			country_name text,
			city text,
			region text,
			source_service text,
			is_reported boolean NOT NULL DEFAULT false,
			correlation_id uuid,
			PRIMARY KEY (id, created_at)
		)
	$create$ || CASE WHEN has_timescale THEN '' ELSE ' PARTITION BY RANGE (created_at)' END;
	IF has_timescale THEN
		PERFORM create_hypertable('audit_events', by_range('created_at', interval '7 days'), create_default_indexes => false);
		EXECUTE $columnstore$
			ALTER TABLE audit_events SET (
				timescaledb.enable_columnstore,
				timescaledb.segmentby = 'event_type',
				timescaledb.orderby = 'created_at DESC, id DESC'
			)
		$columnstore$;
		EXECUTE $policy$CALL add_columnstore_policy('audit_events', after => interval '30 days')$policy$;
	END IF;
END
$$;
--> statement-breakpoint
CREATE INDEX audit_events_created_at_idx ON audit_events (created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX audit_events_user_id_idx ON audit_events (user_id, created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX audit_events_event_type_idx ON audit_events (event_type, created_at DESC, id DESC);
--> statement-breakpoint
-- Makes the weekly partitions that cover a span of time. Does nothing on a hypertable, which makes its own.
-- A partition is built apart and then attached, because CREATE TABLE … PARTITION OF would lock out all readers.
CREATE FUNCTION ensure_weekly_partitions(parent regclass, from_time timestamptz, to_time timestamptz) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
	week bigint := 7 * 86400;
	starts_at timestamptz;
	partition_name text;
	made integer := 0;
	epoch bigint;
BEGIN
	IF (SELECT relkind FROM pg_class WHERE oid = parent) <> 'p' THEN
		RETURN 0;
	END IF;
	PERFORM pg_advisory_xact_lock(hashtext('heimdall partitions ' || parent::text));
	FOR epoch IN SELECT generate_series(
		floor(extract(epoch FROM from_time) / week)::bigint,
		floor(extract(epoch FROM to_time) / week)::bigint
	) LOOP
		starts_at := to_timestamp(epoch * week);
		partition_name := parent::text || '_' || to_char(starts_at AT TIME ZONE 'UTC', 'YYYYMMDD');
		CONTINUE WHEN to_regclass(partition_name) IS NOT NULL;
		EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition_name, parent);
		EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
			parent, partition_name, starts_at, to_timestamp((epoch + 1) * week));
		made := made + 1;
	END LOOP;
	RETURN made;
END
$$;
--> statement-breakpoint
CREATE TABLE audit_pending (
	id uuid PRIMARY KEY,
	created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_leaves (
	leaf_index bigint PRIMARY KEY,
	event_id uuid NOT NULL,
	created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_head (
	singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
	size bigint NOT NULL DEFAULT 0 CHECK (size >= 0)
);
--> statement-breakpoint
INSERT INTO audit_head DEFAULT VALUES;
--> statement-breakpoint
CREATE TABLE audit_idempotency_keys (
	key_hash bytea PRIMARY KEY,
	request_hash bytea NOT NULL,
	event_ids text[] NOT NULL,
	created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE INDEX audit_idempotency_keys_created_at_idx ON audit_idempotency_keys (created_at);
