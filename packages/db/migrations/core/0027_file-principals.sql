ALTER TABLE "file_links" ADD COLUMN "principal" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "principal" text;