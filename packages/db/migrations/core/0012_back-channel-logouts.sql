CREATE TABLE "oidc_logins" (
	"session_id" uuid NOT NULL,
	"oauth_client_id" uuid NOT NULL,
	"sid" text NOT NULL,
	CONSTRAINT "oidc_logins_session_id_oauth_client_id_sid_pk" PRIMARY KEY("session_id","oauth_client_id","sid")
);
--> statement-breakpoint
CREATE TABLE "oidc_logouts" (
	"oauth_client_id" uuid NOT NULL,
	"sid" text NOT NULL,
	"user_id" uuid NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oidc_logouts_oauth_client_id_sid_pk" PRIMARY KEY("oauth_client_id","sid")
);
--> statement-breakpoint
ALTER TABLE "oidc_logins" ADD CONSTRAINT "oidc_logins_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_logins" ADD CONSTRAINT "oidc_logins_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_logouts" ADD CONSTRAINT "oidc_logouts_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_logouts" ADD CONSTRAINT "oidc_logouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "oidc_logins_oauth_client_id_idx" ON "oidc_logins" USING btree ("oauth_client_id");--> statement-breakpoint
CREATE INDEX "oidc_logouts_due_at_idx" ON "oidc_logouts" USING btree ("oauth_client_id","due_at");--> statement-breakpoint
CREATE INDEX "oidc_logouts_user_id_idx" ON "oidc_logouts" USING btree ("user_id");