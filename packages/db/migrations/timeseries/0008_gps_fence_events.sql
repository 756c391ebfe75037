-- gps_fence_events: a hypertable where TimescaleDB is, natively partitioned by week where it is not.
DO $$
DECLARE
	has_timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
BEGIN
	EXECUTE $create$
		CREATE TABLE gps_fence_events (
			id uuid NOT NULL,
			geofence_id uuid NOT NULL,
			geofence_name text NOT NULL,
			device_id uuid NOT NULL,
			user_id uuid NOT NULL,
			kind text NOT NULL CHECK (kind IN ('enter', 'exit', 'dwell')),
			at timestamptz(3) NOT NULL,
			fix_time timestamptz(3) NOT NULL,
			latitude double precision NOT NULL,
			longitude double precision NOT NULL,
			is_passing boolean NOT NULL,
			PRIMARY KEY (geofence_id, at, id)
		)
	$create$ || CASE WHEN has_timescale THEN '' ELSE ' PARTITION BY RANGE (at)' END;
	IF has_timescale THEN
		PERFORM create_hypertable('gps_fence_events', by_range('at', interval '7 days'), create_default_indexes => false);
		EXECUTE $columnstore$
			ALTER TABLE gps_fence_events SET (
				timescaledb.enable_columnstore,
				timescaledb.segmentby = 'geofence_id',
				timescaledb.orderby = 'at DESC, id DESC'
			)
		$columnstore$;
		EXECUTE $policy$CALL add_columnstore_policy('gps_fence_events', after => interval '30 days')$policy$;
	END IF;
END
$$;
--> statement-breakpoint
CREATE INDEX gps_fence_events_device_id_at_idx ON gps_fence_events (device_id, at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX gps_fence_events_user_id_idx ON gps_fence_events (user_id);
