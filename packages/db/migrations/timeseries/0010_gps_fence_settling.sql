-- Time alone makes some events certain, not only fixes.
ALTER TABLE gps_fence_events RENAME COLUMN fix_time TO confirmed_at;
--> statement-breakpoint
-- Devices whose fences settle by themselves; few at any time.
CREATE INDEX gps_device_states_fences_due_idx ON gps_device_states (((fences ->> 'dueAt')::float8)) WHERE fences ? 'dueAt';
--> statement-breakpoint
-- Most of the feed are positions; whoever writes mails looks for the others.
CREATE INDEX gps_feed_fences_idx ON gps_feed (number) WHERE kind = 'fence';
