-- How many events of each kind there were, by minute, hour and day: audit_rollup_minute, _hour and _day. Reading them is
-- the same everywhere. With TimescaleDB they are continuous aggregates, each made of the finer one.
DO $$
DECLARE
	has_timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
	rollup record;
BEGIN
	IF NOT has_timescale THEN
		RETURN;
	END IF;
	FOR rollup IN SELECT * FROM (VALUES
		('minute', 'audit_events', 'created_at', 'count(*)'),
		('hour', 'audit_rollup_minute', 'bucket', 'sum(events)::bigint'),
		('day', 'audit_rollup_hour', 'bucket', 'sum(events)::bigint')
	) AS rollups(unit, source, time_column, events) LOOP
		-- Without data, because a migration runs in a transaction. What is not materialised yet is counted when it is read.
		EXECUTE format($create$
			CREATE MATERIALIZED VIEW %I WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
			SELECT time_bucket(%L::interval, %I) AS bucket, event_type, status, source_service, country_code, %s AS events
			FROM %I
			GROUP BY 1, 2, 3, 4, 5
			WITH NO DATA
		$create$, 'audit_rollup_' || rollup.unit, '1 ' || rollup.unit, rollup.time_column, rollup.events, rollup.source);
	END LOOP;
END
$$;
--> statement-breakpoint
-- Keeps the continuous aggregates up to date, back to an age: what lies behind it stays as it was counted, also when its
-- events have been dropped since. NULL: back to the beginning. Does nothing without TimescaleDB.
CREATE FUNCTION refresh_audit_rollups_back_to(age interval) RETURNS void
LANGUAGE plpgsql AS $function$
DECLARE
	unit text;
BEGIN
	IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
		RETURN;
	END IF;
	FOREACH unit IN ARRAY ARRAY['minute', 'hour', 'day'] LOOP
		EXECUTE format($$SELECT remove_continuous_aggregate_policy('audit_rollup_%1$s', if_exists => true)$$, unit);
		EXECUTE format($policy$
			SELECT add_continuous_aggregate_policy('audit_rollup_%1$s',
				start_offset => $1,
				end_offset => CASE '%1$s' WHEN 'minute' THEN interval '10 minutes' ELSE interval '1 %1$s' END,
				schedule_interval => CASE '%1$s' WHEN 'minute' THEN interval '1 minute' ELSE interval '10 minutes' END)
		$policy$, unit) USING age;
	END LOOP;
END
$function$;
--> statement-breakpoint
SELECT refresh_audit_rollups_back_to(NULL);
--> statement-breakpoint
-- Without TimescaleDB they are tables that a job fills, in the order of the log, and views that add what the job has not
-- counted yet. So a late event is counted like any other, and both come from one snapshot.
DO $$
DECLARE
	unit text;
BEGIN
	IF EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
		RETURN;
	END IF;
	CREATE TABLE audit_rollup_state (
		singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
		next_leaf bigint NOT NULL DEFAULT 0 CHECK (next_leaf >= 0)
	);
	INSERT INTO audit_rollup_state DEFAULT VALUES;
	-- One look-up a leaf, by primary key: the planner takes the few leaves behind next_leaf for a third of them all, and
	-- would read every event there is. LIMIT keeps it from that. To compile for so many would take longer than to look up.
	CREATE FUNCTION audit_events_of_leaves(first_leaf bigint, most bigint)
	RETURNS TABLE (created_at timestamptz, event_type text, status text, source_service text, country_code text)
	LANGUAGE sql STABLE SET jit = off AS $function$
		SELECT event.created_at, event.event_type, event.status, event.source_service, event.country_code
		FROM (
			SELECT leaf.event_id, leaf.created_at FROM audit_leaves AS leaf
			WHERE leaf.leaf_index >= first_leaf ORDER BY leaf.leaf_index LIMIT most
		) AS leaf
		CROSS JOIN LATERAL (
			SELECT found.created_at, found.event_type, found.status, found.source_service, found.country_code
			FROM audit_events AS found
			WHERE found.id = leaf.event_id AND found.created_at = leaf.created_at
			LIMIT 1
		) AS event
	$function$;
	FOREACH unit IN ARRAY ARRAY['minute', 'hour', 'day'] LOOP
		EXECUTE format($create$
			CREATE TABLE audit_rolled_%1$s (
				bucket timestamptz(3) NOT NULL,
				event_type text NOT NULL,
				status text NOT NULL,
				source_service text,
				country_code text,
				events bigint NOT NULL,
				CONSTRAINT audit_rolled_%1$s_key
					UNIQUE NULLS NOT DISTINCT (bucket, event_type, status, source_service, country_code)
			)
		$create$, unit);
		-- Events that are older than the log have no place in it.
		EXECUTE format($fill$
			INSERT INTO audit_rolled_%1$s
			SELECT date_bin('1 %1$s', created_at, 'epoch'), event_type, status, source_service, country_code, count(*)
			FROM audit_events WHERE leaf_hash IS NULL GROUP BY 1, 2, 3, 4, 5
		$fill$, unit);
		EXECUTE format($view$
			CREATE VIEW audit_rollup_%1$s AS
			SELECT bucket, event_type, status, source_service, country_code, events FROM audit_rolled_%1$s
			UNION ALL
			SELECT date_bin('1 %1$s', created_at, 'epoch'), event_type, status, source_service, country_code, count(*)
			FROM audit_events_of_leaves((SELECT next_leaf FROM audit_rollup_state), NULL)
			GROUP BY 1, 2, 3, 4, 5
		$view$, unit);
	END LOOP;
END
$$;
--> statement-breakpoint
-- One row: up to when events have been dropped. Rollups of that time are final.
CREATE TABLE audit_retention (
	singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
	dropped_before timestamptz(3)
);
--> statement-breakpoint
INSERT INTO audit_retention DEFAULT VALUES;
