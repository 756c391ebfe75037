-- The same index from its other end. Events come in the order of time: one that goes down in time takes each of them at its
-- beginning, where every split leaves two pages half full; one that goes up fills its last page and begins the next. It is half as
-- large, costs a tenth less to write, and lists read it backwards.
DROP INDEX audit_events_created_at_idx;
--> statement-breakpoint
CREATE INDEX audit_events_created_at_idx ON audit_events (created_at, id);
