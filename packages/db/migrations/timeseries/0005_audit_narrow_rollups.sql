-- Rollups that tell apart less: by type, source or country alone, and by two of them; and weeks. Figures over a year read some
-- thousand rows of these instead of millions. Their names are those of the whole ones with what they count by behind it.
DO $$
DECLARE
	has_timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
	rollup record;
	slot text;
BEGIN
	-- "roll" in ASCII: a run that adds up at this moment ends first.
	PERFORM pg_advisory_xact_lock(x'726f6c6c'::int);
	FOR rollup IN SELECT * FROM (VALUES
		('minute', 'source', 'minute', 'source_service'),
		('hour', 'source', 'minute_by_source', 'source_service'),
		('hour', 'country', 'hour', 'country_code'),
		('hour', 'type', 'hour', 'event_type'),
		('day', 'source', 'hour_by_source', 'source_service'),
		('day', 'country', 'hour_by_country', 'country_code'),
		('day', 'type', 'hour_by_type', 'event_type'),
		('week', 'source', 'day_by_source', 'source_service'),
		('week', 'country', 'day_by_country', 'country_code'),
		('week', 'type', 'day_by_type', 'event_type'),
		('day', 'type_and_source', 'day', 'event_type, source_service'),
		('day', 'source_and_country', 'day', 'source_service, country_code'),
		('day', 'type_and_country', 'day', 'event_type, country_code'),
		('week', 'type_and_source', 'day_by_type_and_source', 'event_type, source_service'),
		('week', 'source_and_country', 'day_by_source_and_country', 'source_service, country_code'),
		('week', 'type_and_country', 'day_by_type_and_country', 'event_type, country_code')
	) AS rollups(unit, name, made_of, dimensions) LOOP
		-- Weeks begin on Mondays, in UTC, as they do with time_bucket.
		slot := CASE rollup.unit WHEN 'week' THEN $slot$date_bin('7 days', bucket, '1970-01-05Z')$slot$
			ELSE format($slot$date_bin('1 %s', bucket, 'epoch')$slot$, rollup.unit) END;
		IF has_timescale THEN
			EXECUTE format($create$
				CREATE MATERIALIZED VIEW %I WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
				SELECT time_bucket(%L::interval, bucket) AS bucket, status, %s, sum(events)::bigint AS events
				FROM %I
				GROUP BY 1, 2, %s
				WITH NO DATA
			$create$, format('audit_rollup_%s_by_%s', rollup.unit, rollup.name),
				CASE rollup.unit WHEN 'week' THEN '7 days' ELSE '1 ' || rollup.unit END, rollup.dimensions,
				'audit_rollup_' || rollup.made_of, rollup.dimensions);
			-- Back to the beginning, whatever has been dropped: they are made of counts, which stay. The first run counts all
			-- there is; ten buckets at a time, as is the default, it would take hours.
			EXECUTE format($policy$
				SELECT add_continuous_aggregate_policy('audit_rollup_%1$s_by_%2$s', start_offset => NULL,
					end_offset => CASE '%1$s' WHEN 'minute' THEN interval '10 minutes' ELSE interval '1 %1$s' END,
					schedule_interval => CASE '%1$s' WHEN 'minute' THEN interval '1 minute' ELSE interval '10 minutes' END,
					buckets_per_batch => 10000)
			$policy$, rollup.unit, rollup.name);
			CONTINUE;
		END IF;
		-- By two: the dimensions first, because a search for one value of them reads a long time of that and nothing else.
		EXECUTE format($create$
			CREATE TABLE audit_rolled_%1$s_by_%2$s (
				bucket timestamptz(3) NOT NULL,
				status text NOT NULL,
				%3$s,
				events bigint NOT NULL,
				CONSTRAINT audit_rolled_%1$s_by_%2$s_key UNIQUE NULLS NOT DISTINCT (%4$s, status)
			)
		$create$, rollup.unit, rollup.name, replace(rollup.dimensions, ',', ' text,') || ' text',
			CASE WHEN rollup.dimensions LIKE '%,%' THEN rollup.dimensions || ', bucket' ELSE 'bucket, ' || rollup.dimensions END);
		IF rollup.dimensions LIKE '%,%' THEN
			-- What is searched for by the second of two.
			EXECUTE format('CREATE INDEX audit_rolled_%1$s_by_%2$s_idx ON audit_rolled_%1$s_by_%2$s (%3$s, bucket)',
				rollup.unit, rollup.name, split_part(rollup.dimensions, ', ', 2));
		END IF;
		EXECUTE format($fill$
			INSERT INTO audit_rolled_%1$s_by_%2$s (bucket, status, %3$s, events)
			SELECT %4$s, status, %3$s, sum(events) FROM audit_rolled_%5$s GROUP BY 1, status, %3$s ORDER BY 1
		$fill$, rollup.unit, rollup.name, rollup.dimensions, slot, rollup.made_of);
		EXECUTE format($view$
			CREATE VIEW audit_rollup_%1$s_by_%2$s AS
			SELECT bucket, status, %3$s, events FROM audit_rolled_%1$s_by_%2$s
			UNION ALL
			SELECT %5$s, counted.status, %4$s, sum(counted.events)::bigint
			FROM audit_uncounted AS batch,
				unnest(batch.buckets, batch.event_types, batch.statuses, batch.source_services, batch.country_codes, batch.events)
					AS counted(bucket, event_type, status, source_service, country_code, events)
			GROUP BY 1, 2, %4$s
		$view$, rollup.unit, rollup.name, rollup.dimensions,
			'counted.' || replace(rollup.dimensions, ', ', ', counted.'), replace(slot, 'bucket', 'counted.bucket'));
	END LOOP;
END
$$;
