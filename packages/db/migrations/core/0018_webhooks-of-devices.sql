ALTER TABLE "webhook_deliveries" ADD COLUMN "feed_number" bigint;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "gps_position" bigint;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "replay_gps_position" bigint;