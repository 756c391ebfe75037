CREATE TABLE "gps_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"grantee_id" uuid,
	"role_id" uuid,
	"precision" text NOT NULL,
	"delay_seconds" integer NOT NULL,
	"delay_changed_at" timestamp (3) with time zone NOT NULL,
	"earlier_delay_seconds" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"device_ids" uuid[],
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gps_grants_one_check" CHECK (num_nonnulls("gps_grants"."grantee_id", "gps_grants"."role_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "gps_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"password_hash" text,
	"precision" text NOT NULL,
	"delay_seconds" integer NOT NULL,
	"delay_changed_at" timestamp (3) with time zone NOT NULL,
	"earlier_delay_seconds" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"device_ids" uuid[],
	"expires_at" timestamp (3) with time zone,
	"view_count" integer DEFAULT 0 NOT NULL,
	"last_viewed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_sharing" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"purged_at" timestamp (3) with time zone NOT NULL,
	"public_precision" text NOT NULL,
	"public_delay_seconds" integer NOT NULL,
	"public_delay_changed_at" timestamp (3) with time zone NOT NULL,
	"public_earlier_delay_seconds" integer NOT NULL,
	"public_since" timestamp (3) with time zone NOT NULL,
	"public_device_ids" uuid[],
	"overlay_precision" text NOT NULL,
	"overlay_delay_seconds" integer NOT NULL,
	"overlay_delay_changed_at" timestamp (3) with time zone NOT NULL,
	"overlay_earlier_delay_seconds" integer NOT NULL,
	"overlay_since" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"audience_id" uuid,
	"viewer_id" uuid,
	"slot" timestamp (3) with time zone NOT NULL,
	"views" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gps_views_slot_key" UNIQUE NULLS NOT DISTINCT("owner_id","slot","audience","audience_id","viewer_id")
);
--> statement-breakpoint
CREATE TABLE "gps_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"radius_m" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gps_zones_radius_check" CHECK ("gps_zones"."radius_m" >= 200)
);
--> statement-breakpoint
ALTER TABLE "gps_grants" ADD CONSTRAINT "gps_grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_grants" ADD CONSTRAINT "gps_grants_grantee_id_users_id_fk" FOREIGN KEY ("grantee_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_grants" ADD CONSTRAINT "gps_grants_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_shares" ADD CONSTRAINT "gps_shares_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_sharing" ADD CONSTRAINT "gps_sharing_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_views" ADD CONSTRAINT "gps_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_views" ADD CONSTRAINT "gps_views_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_zones" ADD CONSTRAINT "gps_zones_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gps_grants_user_id_grantee_id_key" ON "gps_grants" USING btree ("user_id","grantee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_grants_user_id_role_id_key" ON "gps_grants" USING btree ("user_id","role_id");--> statement-breakpoint
CREATE INDEX "gps_grants_grantee_id_idx" ON "gps_grants" USING btree ("grantee_id");--> statement-breakpoint
CREATE INDEX "gps_grants_role_id_idx" ON "gps_grants" USING btree ("role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_shares_token_hash_key" ON "gps_shares" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "gps_shares_user_id_idx" ON "gps_shares" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "gps_views_owner_id_idx" ON "gps_views" USING btree ("owner_id","last_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "gps_views_viewer_id_idx" ON "gps_views" USING btree ("viewer_id");--> statement-breakpoint
CREATE INDEX "gps_zones_user_id_idx" ON "gps_zones" USING btree ("user_id","id");