CREATE TABLE "integration_figures" (
	"integration_id" uuid NOT NULL,
	"day" date NOT NULL,
	"figure" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "integration_figures_integration_id_figure_day_pk" PRIMARY KEY("integration_id","figure","day")
);
--> statement-breakpoint
CREATE TABLE "integration_flows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state_hash" "bytea" NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"provider_id" uuid NOT NULL,
	"integration_id" uuid,
	"scopes" text[] NOT NULL,
	"session_id" uuid NOT NULL,
	"secrets" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "integrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"username" text,
	"display_name" text,
	"avatar_url" text,
	"requested_scopes" text[] NOT NULL,
	"scopes" text[] NOT NULL,
	"access_token" "bytea",
	"refresh_token" "bytea",
	"status" text NOT NULL,
	"problem" text,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"alerted_at" timestamp (3) with time zone,
	"is_enabled" boolean DEFAULT true NOT NULL,
	"is_bot" boolean DEFAULT false NOT NULL,
	"token_issued_at" timestamp (3) with time zone NOT NULL,
	"token_expires_at" timestamp (3) with time zone,
	"last_refreshed_at" timestamp (3) with time zone,
	"validated_at" timestamp (3) with time zone,
	"refresh_due_at" timestamp (3) with time zone,
	"validate_due_at" timestamp (3) with time zone,
	"stats_due_at" timestamp (3) with time zone,
	"revoke_due_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	"refresh_sent_at" timestamp (3) with time zone,
	"stats" jsonb,
	"stats_at" timestamp (3) with time zone,
	"stats_problem" text,
	"connected_by" uuid,
	"connected_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "integrations_status_check" CHECK ("integrations"."status" in ('active', 'error', 'needs_reconnect', 'disconnected'))
);
--> statement-breakpoint
ALTER TABLE "integration_figures" ADD CONSTRAINT "integration_figures_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_flows" ADD CONSTRAINT "integration_flows_provider_id_identity_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_flows" ADD CONSTRAINT "integration_flows_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_flows" ADD CONSTRAINT "integration_flows_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_provider_id_identity_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_connected_by_users_id_fk" FOREIGN KEY ("connected_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "integration_flows_state_hash_key" ON "integration_flows" USING btree ("state_hash");--> statement-breakpoint
CREATE INDEX "integration_flows_session_id_idx" ON "integration_flows" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "integration_flows_expires_at_idx" ON "integration_flows" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "integrations_provider_id_external_id_key" ON "integrations" USING btree ("provider_id","external_id");