CREATE TABLE "data_export_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text NOT NULL,
	"locale" text NOT NULL,
	"rows_total" bigint DEFAULT 0 NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"heard_at" timestamp (3) with time zone,
	"size_bytes" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "data_export_jobs_state_check" CHECK ("data_export_jobs"."state" in ('queued', 'running', 'ready', 'failed', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "data_export_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"exported_at" timestamp (3) with time zone NOT NULL,
	"ip_address" "inet",
	"user_agent" text,
	"export_format" varchar(50) DEFAULT 'zip' NOT NULL,
	"file_size_bytes" bigint,
	"locale" varchar(10),
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_export_jobs" ADD CONSTRAINT "data_export_jobs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export_logs" ADD CONSTRAINT "data_export_logs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_export_jobs_open_key" ON "data_export_jobs" USING btree ("user_id") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "data_export_jobs_user_id_idx" ON "data_export_jobs" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "data_export_jobs_work_idx" ON "data_export_jobs" USING btree ("created_at") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "data_export_jobs_expires_at_idx" ON "data_export_jobs" USING btree ("expires_at") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "data_export_logs_user_id_idx" ON "data_export_logs" USING btree ("user_id","exported_at" DESC NULLS LAST,"id" DESC NULLS LAST);