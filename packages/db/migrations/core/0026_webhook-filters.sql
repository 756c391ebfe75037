ALTER TABLE "webhook_endpoints" ADD COLUMN "device_ids" uuid[];--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "user_id" uuid;