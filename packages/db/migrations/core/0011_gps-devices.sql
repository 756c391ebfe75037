CREATE TABLE "gps_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"colour" text NOT NULL,
	"icon" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"pull_key_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gps_devices" ADD CONSTRAINT "gps_devices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gps_devices_token_hash_key" ON "gps_devices" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_devices_pull_key_hash_key" ON "gps_devices" USING btree ("pull_key_hash");--> statement-breakpoint
CREATE INDEX "gps_devices_user_id_idx" ON "gps_devices" USING btree ("user_id","id");