CREATE SEQUENCE "public"."gps_geofence_revisions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "gps_geofences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"shape" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"mail_on" text[] NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gps_geofences" ADD CONSTRAINT "gps_geofences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gps_geofences_user_id_idx" ON "gps_geofences" USING btree ("user_id","id");