CREATE TABLE "audit_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_views" ADD CONSTRAINT "audit_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_views_owner_id_name_key" ON "audit_views" USING btree ("owner_id",lower("name"));--> statement-breakpoint
CREATE INDEX "audit_views_is_shared_idx" ON "audit_views" USING btree ("is_shared");