-- Counts for the rollups, written by the commit that brings the events, so that nobody has to read these once more: a row
-- a commit, and in it one number for each minute, type, status, source and country. A job adds them to the rollups.
CREATE TABLE audit_uncounted (
	batch_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	buckets timestamptz(3)[] NOT NULL,
	event_types text[] NOT NULL,
	statuses text[] NOT NULL,
	source_services text[] NOT NULL,
	country_codes text[] NOT NULL,
	events bigint[] NOT NULL
);
--> statement-breakpoint
DO $$
DECLARE
	unit text;
BEGIN
	IF EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
		-- Continuous aggregates count by themselves.
		CREATE FUNCTION audit_counts_itself() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
		CREATE TRIGGER audit_counts_itself BEFORE INSERT ON audit_uncounted
			FOR EACH ROW EXECUTE FUNCTION audit_counts_itself();
		RETURN;
	END IF;
	-- What had been sealed but not counted, and what had not been sealed.
	INSERT INTO audit_uncounted (buckets, event_types, statuses, source_services, country_codes, events)
	SELECT array_agg(bucket), array_agg(event_type), array_agg(status), array_agg(source_service),
		array_agg(country_code), array_agg(events)
	FROM (
		SELECT date_bin('1 minute', created_at, 'epoch') AS bucket, event_type, status, source_service, country_code,
			count(*) AS events
		FROM (
			SELECT * FROM audit_events_of_leaves((SELECT next_leaf FROM audit_rollup_state), NULL)
			UNION ALL
			SELECT event.created_at, event.event_type, event.status, event.source_service, event.country_code
			FROM audit_pending, unnest(ids, created_ats) AS pending(id, at)
			JOIN audit_events AS event ON event.id = pending.id AND event.created_at = pending.at
		) AS events
		GROUP BY 1, 2, 3, 4, 5
	) AS counted
	HAVING count(*) > 0;
	FOREACH unit IN ARRAY ARRAY['minute', 'hour', 'day'] LOOP
		EXECUTE format($view$
			CREATE OR REPLACE VIEW audit_rollup_%1$s AS
			SELECT bucket, event_type, status, source_service, country_code, events FROM audit_rolled_%1$s
			UNION ALL
			SELECT date_bin('1 %1$s', counted.bucket, 'epoch'), counted.event_type, counted.status,
				counted.source_service, counted.country_code, sum(counted.events)::bigint
			FROM audit_uncounted AS batch,
				unnest(batch.buckets, batch.event_types, batch.statuses, batch.source_services, batch.country_codes, batch.events)
					AS counted(bucket, event_type, status, source_service, country_code, events)
			GROUP BY 1, 2, 3, 4, 5
		$view$, unit);
	END LOOP;
	DROP FUNCTION audit_events_of_leaves;
	DROP TABLE audit_rollup_state;
END
$$;
--> statement-breakpoint
-- Rows of these live for a moment, and what is in them hardly gets smaller: to compress it took longer than to write it.
ALTER TABLE audit_pending ALTER COLUMN ids SET STORAGE EXTERNAL, ALTER COLUMN created_ats SET STORAGE EXTERNAL,
	ALTER COLUMN leaf_hashes SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE audit_uncounted ALTER COLUMN buckets SET STORAGE EXTERNAL, ALTER COLUMN event_types SET STORAGE EXTERNAL,
	ALTER COLUMN statuses SET STORAGE EXTERNAL, ALTER COLUMN source_services SET STORAGE EXTERNAL,
	ALTER COLUMN country_codes SET STORAGE EXTERNAL, ALTER COLUMN events SET STORAGE EXTERNAL;
