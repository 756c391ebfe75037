CREATE TABLE "oauth_client_logos" (
	"oauth_client_id" uuid PRIMARY KEY NOT NULL,
	"image" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oauth_client_secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"oauth_client_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"prefix" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oauth_clients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"user_id" uuid,
	"type" text NOT NULL,
	"application_type" text DEFAULT 'web' NOT NULL,
	"is_first_party" boolean DEFAULT false NOT NULL,
	"redirect_uris" text[] DEFAULT '{}' NOT NULL,
	"post_logout_redirect_uris" text[] DEFAULT '{}' NOT NULL,
	"grant_types" text[] NOT NULL,
	"scopes" text[] DEFAULT '{}' NOT NULL,
	"bot_permissions" text[] DEFAULT '{}' NOT NULL,
	"token_endpoint_auth_method" text NOT NULL,
	"jwks" jsonb,
	"id_token_signed_response_alg" text DEFAULT 'RS256' NOT NULL,
	"require_pushed_authorization_requests" boolean DEFAULT false NOT NULL,
	"dpop_bound_access_tokens" boolean DEFAULT false NOT NULL,
	"backchannel_logout_uri" text,
	"homepage_uri" text,
	"policy_uri" text,
	"tos_uri" text,
	"suspended_at" timestamp (3) with time zone,
	"suspended_by" uuid,
	"suspend_reason" text,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oauth_clients_type_check" CHECK ("oauth_clients"."type" in ('public', 'confidential')),
	CONSTRAINT "oauth_clients_application_type_check" CHECK ("oauth_clients"."application_type" in ('web', 'native')),
	CONSTRAINT "oauth_clients_auth_method_check" CHECK ("oauth_clients"."token_endpoint_auth_method" in ('none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt') and ("oauth_clients"."type" = 'public') = ("oauth_clients"."token_endpoint_auth_method" = 'none')),
	CONSTRAINT "oauth_clients_id_token_alg_check" CHECK ("oauth_clients"."id_token_signed_response_alg" in ('RS256', 'ES256'))
);
--> statement-breakpoint
CREATE TABLE "oauth_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"oauth_client_id" uuid NOT NULL,
	"scopes" text[] NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "oidc_payloads" (
	"model" text NOT NULL,
	"id_hash" "bytea" NOT NULL,
	"payload" jsonb NOT NULL,
	"sealed_id" "bytea",
	"grant_id_hash" "bytea",
	"uid_hash" "bytea",
	"user_code_hash" "bytea",
	"account_id" uuid,
	"oauth_client_id" uuid,
	"session_id" uuid,
	"consumed_at" timestamp (3) with time zone,
	"replay" "bytea",
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oidc_payloads_model_id_hash_pk" PRIMARY KEY("model","id_hash")
);
--> statement-breakpoint
CREATE TABLE "oidc_signing_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kid" text NOT NULL,
	"algorithm" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_key" "bytea" NOT NULL,
	"state" text NOT NULL,
	"activated_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oidc_signing_keys_algorithm_check" CHECK ("oidc_signing_keys"."algorithm" in ('ES256', 'RS256')),
	CONSTRAINT "oidc_signing_keys_state_check" CHECK ("oidc_signing_keys"."state" in ('next', 'active', 'retired'))
);
--> statement-breakpoint
ALTER TABLE "oauth_client_logos" ADD CONSTRAINT "oauth_client_logos_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_client_secrets" ADD CONSTRAINT "oauth_client_secrets_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_clients" ADD CONSTRAINT "oauth_clients_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_clients" ADD CONSTRAINT "oauth_clients_suspended_by_users_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD CONSTRAINT "oauth_consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD CONSTRAINT "oauth_consents_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_payloads" ADD CONSTRAINT "oidc_payloads_account_id_users_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_payloads" ADD CONSTRAINT "oidc_payloads_oauth_client_id_oauth_clients_id_fk" FOREIGN KEY ("oauth_client_id") REFERENCES "public"."oauth_clients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_payloads" ADD CONSTRAINT "oidc_payloads_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "oauth_client_secrets_secret_hash_key" ON "oauth_client_secrets" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "oauth_client_secrets_oauth_client_id_idx" ON "oauth_client_secrets" USING btree ("oauth_client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "oauth_clients_client_id_key" ON "oauth_clients" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "oauth_clients_user_id_idx" ON "oauth_clients" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "oauth_clients_created_at_idx" ON "oauth_clients" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "oauth_consents_user_id_oauth_client_id_key" ON "oauth_consents" USING btree ("user_id","oauth_client_id");--> statement-breakpoint
CREATE INDEX "oauth_consents_oauth_client_id_idx" ON "oauth_consents" USING btree ("oauth_client_id");--> statement-breakpoint
CREATE INDEX "oidc_payloads_grant_id_hash_idx" ON "oidc_payloads" USING btree ("grant_id_hash") WHERE grant_id_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "oidc_payloads_uid_hash_key" ON "oidc_payloads" USING btree ("model","uid_hash") WHERE uid_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "oidc_payloads_user_code_hash_key" ON "oidc_payloads" USING btree ("user_code_hash") WHERE user_code_hash is not null;--> statement-breakpoint
CREATE INDEX "oidc_payloads_account_id_idx" ON "oidc_payloads" USING btree ("account_id","oauth_client_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "oidc_payloads_oauth_client_id_idx" ON "oidc_payloads" USING btree ("oauth_client_id") WHERE oauth_client_id is not null;--> statement-breakpoint
CREATE INDEX "oidc_payloads_session_id_idx" ON "oidc_payloads" USING btree ("session_id") WHERE session_id is not null;--> statement-breakpoint
CREATE INDEX "oidc_payloads_expires_at_idx" ON "oidc_payloads" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "oidc_signing_keys_kid_key" ON "oidc_signing_keys" USING btree ("kid");--> statement-breakpoint
CREATE UNIQUE INDEX "oidc_signing_keys_current_key" ON "oidc_signing_keys" USING btree ("algorithm","state") WHERE state <> 'retired';