-- Accounts from before addresses had to be proven keep theirs.
UPDATE "users" SET "email_verified_at" = "created_at" WHERE "email" IS NOT NULL AND "email_verified_at" IS NULL;--> statement-breakpoint
DROP INDEX "users_email_key";--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "content" "bytea";--> statement-breakpoint
CREATE INDEX "users_claimed_email_idx" ON "users" USING btree (lower("email")) WHERE email_verified_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email")) WHERE email_verified_at is not null;