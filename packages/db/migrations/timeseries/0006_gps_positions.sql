-- gps_positions: a hypertable where TimescaleDB is, natively partitioned by week where it is not.
DO $$
DECLARE
	has_timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
BEGIN
	EXECUTE $create$
		CREATE TABLE gps_positions (
			device_id uuid NOT NULL,
			user_id uuid NOT NULL,
			fix_time timestamptz(3) NOT NULL,
			received_at timestamptz(3) NOT NULL,
			latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
			longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
			altitude_m real,
			speed_kmh real,
			heading real,
			accuracy_m real,
			battery_percent real,
			motion text,
			flags smallint NOT NULL DEFAULT 0,
			attributes jsonb,
			PRIMARY KEY (device_id, fix_time)
		)
	$create$ || CASE WHEN has_timescale THEN '' ELSE ' PARTITION BY RANGE (fix_time)' END;
	IF has_timescale THEN
		PERFORM create_hypertable('gps_positions', by_range('fix_time', interval '7 days'), create_default_indexes => false);
		EXECUTE $columnstore$
			ALTER TABLE gps_positions SET (
				timescaledb.enable_columnstore,
				timescaledb.segmentby = 'device_id',
				timescaledb.orderby = 'fix_time DESC'
			)
		$columnstore$;
		EXECUTE $policy$CALL add_columnstore_policy('gps_positions', after => interval '30 days')$policy$;
	END IF;
END
$$;
--> statement-breakpoint
-- Updated with every commit: room in its pages keeps the new versions of rows where the old ones were.
CREATE TABLE gps_device_states (
	device_id uuid PRIMARY KEY,
	user_id uuid NOT NULL,
	fix_time timestamptz(3),
	received_at timestamptz(3),
	latitude double precision,
	longitude double precision,
	altitude_m real,
	speed_kmh real,
	heading real,
	accuracy_m real,
	motion text,
	attributes jsonb,
	battery_percent real,
	last_seen_at timestamptz(3) NOT NULL,
	fences jsonb NOT NULL DEFAULT '{}',
	updated_at timestamptz(3) NOT NULL,
	CHECK ((fix_time IS NULL) = (latitude IS NULL) AND (fix_time IS NULL) = (longitude IS NULL))
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE INDEX gps_device_states_user_id_idx ON gps_device_states (user_id);
--> statement-breakpoint
CREATE TABLE gps_feed (
	number bigint PRIMARY KEY,
	at timestamptz(3) NOT NULL,
	device_id uuid NOT NULL,
	user_id uuid NOT NULL,
	kind text NOT NULL CHECK (kind IN ('position', 'device', 'fence')),
	body jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE gps_feed_head (
	singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
	size bigint NOT NULL DEFAULT 0 CHECK (size >= 0)
);
--> statement-breakpoint
INSERT INTO gps_feed_head DEFAULT VALUES;
