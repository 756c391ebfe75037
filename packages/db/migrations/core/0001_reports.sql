CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_outbox_status_check" CHECK ("mail_outbox"."status" in ('waiting', 'sending', 'sent', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "audit_event_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"event_created_at" timestamp (3) with time zone NOT NULL,
	"event_type" text NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"comment" text,
	"status" text NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"note" text,
	"event_marked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_event_reports_reason_check" CHECK ("audit_event_reports"."reason" in ('not_me', 'suspicious', 'unknown_device', 'unknown_location', 'other')),
	CONSTRAINT "audit_event_reports_status_check" CHECK ("audit_event_reports"."status" in ('pending', 'reviewed', 'resolved', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event_reports" ADD CONSTRAINT "audit_event_reports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event_reports" ADD CONSTRAINT "audit_event_reports_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_outbox_created_at_idx" ON "mail_outbox" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mail_outbox_waiting_idx" ON "mail_outbox" USING btree ("due_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "mail_outbox_sending_idx" ON "mail_outbox" USING btree ("claimed_at") WHERE status = 'sending';--> statement-breakpoint
CREATE INDEX "mail_outbox_sent_idx" ON "mail_outbox" USING btree ("sent_at") WHERE status = 'sent';--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_reports_user_id_event_id_key" ON "audit_event_reports" USING btree ("user_id","event_id");--> statement-breakpoint
CREATE INDEX "audit_event_reports_event_id_idx" ON "audit_event_reports" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "audit_event_reports_status_idx" ON "audit_event_reports" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_event_reports_created_at_idx" ON "audit_event_reports" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_event_reports_unmarked_idx" ON "audit_event_reports" USING btree ("created_at") WHERE event_marked_at is null;