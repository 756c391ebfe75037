CREATE TABLE "gps_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"bytes_total" bigint,
	"accepted" integer DEFAULT 0 NOT NULL,
	"duplicate" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"problem" jsonb,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "gps_imports_status_check" CHECK ("gps_imports"."status" in ('running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "gps_trip_categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"icon" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_trip_cursors" (
	"device_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"position" timestamp (3) with time zone,
	"state" jsonb,
	"late_count" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_trip_locations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"name" text,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"arrived_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"is_detected" boolean NOT NULL,
	"is_edited" boolean NOT NULL,
	"is_planned" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_trip_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_trip_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"category_id" uuid,
	"settings" jsonb NOT NULL,
	"locations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gps_trips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"device_id" uuid,
	"template_id" uuid,
	"category_id" uuid,
	"title" text,
	"notes" text,
	"mode" text,
	"is_mode_given" boolean DEFAULT false NOT NULL,
	"is_detected" boolean NOT NULL,
	"is_fixed" boolean NOT NULL,
	"is_open" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"start_latitude" double precision,
	"start_longitude" double precision,
	"end_latitude" double precision,
	"end_longitude" double precision,
	"distance_m" double precision DEFAULT 0 NOT NULL,
	"moving_seconds" integer DEFAULT 0 NOT NULL,
	"top_speed_kmh" real DEFAULT 0 NOT NULL,
	"climb_m" real DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gps_trips_span_check" CHECK ("gps_trips"."started_at" <= "gps_trips"."ended_at"),
	CONSTRAINT "gps_trips_mode_check" CHECK ("gps_trips"."mode" in ('walk', 'cycle', 'drive'))
);
--> statement-breakpoint
ALTER TABLE "gps_imports" ADD CONSTRAINT "gps_imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_imports" ADD CONSTRAINT "gps_imports_device_id_gps_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gps_devices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_categories" ADD CONSTRAINT "gps_trip_categories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_cursors" ADD CONSTRAINT "gps_trip_cursors_device_id_gps_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gps_devices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_cursors" ADD CONSTRAINT "gps_trip_cursors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_locations" ADD CONSTRAINT "gps_trip_locations_trip_id_gps_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."gps_trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_settings" ADD CONSTRAINT "gps_trip_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_templates" ADD CONSTRAINT "gps_trip_templates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trip_templates" ADD CONSTRAINT "gps_trip_templates_category_id_gps_trip_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."gps_trip_categories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trips" ADD CONSTRAINT "gps_trips_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trips" ADD CONSTRAINT "gps_trips_device_id_gps_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gps_devices"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trips" ADD CONSTRAINT "gps_trips_template_id_gps_trip_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."gps_trip_templates"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gps_trips" ADD CONSTRAINT "gps_trips_category_id_gps_trip_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."gps_trip_categories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gps_imports_user_id_id_idx" ON "gps_imports" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "gps_imports_device_id_idx" ON "gps_imports" USING btree ("device_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_trip_categories_user_id_name_key" ON "gps_trip_categories" USING btree ("user_id",lower("name"));--> statement-breakpoint
CREATE INDEX "gps_trip_cursors_user_id_idx" ON "gps_trip_cursors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "gps_trip_locations_trip_id_idx" ON "gps_trip_locations" USING btree ("trip_id","arrived_at");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_trip_templates_user_id_name_key" ON "gps_trip_templates" USING btree ("user_id",lower("name"));--> statement-breakpoint
CREATE INDEX "gps_trip_templates_category_id_idx" ON "gps_trip_templates" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "gps_trips_user_id_started_at_idx" ON "gps_trips" USING btree ("user_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "gps_trips_started_at_idx" ON "gps_trips" USING btree ("started_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "gps_trips_category_id_idx" ON "gps_trips" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "gps_trips_template_id_idx" ON "gps_trips" USING btree ("template_id");--> statement-breakpoint
CREATE INDEX "gps_trips_device_id_ended_at_idx" ON "gps_trips" USING btree ("device_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "gps_trips_device_id_started_at_key" ON "gps_trips" USING btree ("device_id","started_at") WHERE not is_fixed and deleted_at is null;