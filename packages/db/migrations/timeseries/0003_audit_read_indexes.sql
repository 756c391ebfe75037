-- Both hold few events, so that they cost writers next to nothing.
CREATE INDEX audit_events_reported_idx ON audit_events (created_at DESC, id DESC) WHERE is_reported;
--> statement-breakpoint
-- What somebody did to others. What they did to themselves is found by user_id.
CREATE INDEX audit_events_acts_idx ON audit_events (actor_id, created_at DESC, id DESC)
	WHERE actor_id::text IS DISTINCT FROM user_id AND actor_id IS NOT NULL;
