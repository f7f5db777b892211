ALTER TABLE "promotions" ADD COLUMN "made_class_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "promotions" ADD COLUMN "undo_report" jsonb;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "logo_hash" text GENERATED ALWAYS AS (encode(sha256(logo), 'hex')) STORED;