ALTER TABLE "gps_views" DROP CONSTRAINT "gps_views_slot_key";--> statement-breakpoint
ALTER TABLE "gps_views" ADD COLUMN "kind" text;--> statement-breakpoint
CREATE INDEX "gps_views_last_at_idx" ON "gps_views" USING btree ("last_at");--> statement-breakpoint
ALTER TABLE "gps_views" ADD CONSTRAINT "gps_views_slot_key" UNIQUE NULLS NOT DISTINCT("owner_id","slot","audience","audience_id","viewer_id","kind");