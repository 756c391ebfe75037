DROP INDEX "scheduled_deletions_delete_at_idx";--> statement-breakpoint
ALTER TABLE "scheduled_deletions" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "linked_accounts_subject_idx" ON "linked_accounts" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "linked_accounts_username_idx" ON "linked_accounts" USING btree (lower("username") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "users_last_login_at_idx" ON "users" USING btree ("last_login_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_ban_expires_at_idx" ON "users" USING btree ("ban_expires_at") WHERE ban_expires_at is not null;--> statement-breakpoint
CREATE INDEX "scheduled_deletions_delete_at_idx" ON "scheduled_deletions" USING btree ("delete_at") WHERE erased_at is null;