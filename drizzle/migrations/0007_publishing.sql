CREATE TYPE "public"."mail_rhythm" AS ENUM('digest', 'at_once', 'never');--> statement-breakpoint
CREATE TYPE "public"."announcement_level" AS ENUM('urgent', 'to_do', 'information');--> statement-breakpoint
CREATE TYPE "public"."answer_kind" AS ENUM('none', 'acknowledge', 'yes_no', 'choice');--> statement-breakpoint
CREATE TYPE "public"."content_store" AS ENUM('database', 's3');--> statement-breakpoint
CREATE TYPE "public"."delivery_channel" AS ENUM('mail', 'account', 'paper');--> statement-breakpoint
CREATE TYPE "public"."push_state" AS ENUM('queued', 'sent', 'failed', 'cancelled');--> statement-breakpoint
CREATE TABLE "announcement_documents" (
	"announcement_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "announcement_documents_announcement_id_document_id_pk" PRIMARY KEY("announcement_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "announcement_recipients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"announcement_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"as_guardian" boolean NOT NULL,
	"channel" "delivery_channel" NOT NULL,
	"in_digest" boolean DEFAULT false NOT NULL,
	"mail_id" uuid,
	"read_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer" text,
	"recorded_by_id" uuid,
	"reminded_at" timestamp with time zone,
	"paper_run_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcement_replies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"from_staff" boolean NOT NULL,
	"body" text NOT NULL,
	"seen_at" timestamp with time zone,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcement_replies_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "announcement_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"announcement_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"editor_id" uuid,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"author_id" uuid,
	"level" "announcement_level" DEFAULT 'information' NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"answer_kind" "answer_kind" DEFAULT 'none' NOT NULL,
	"choices" text[] DEFAULT '{}' NOT NULL,
	"answer_by" date,
	"allows_replies" boolean DEFAULT true NOT NULL,
	"audience" jsonb NOT NULL,
	"to_guardians" boolean DEFAULT true NOT NULL,
	"to_students" boolean DEFAULT false NOT NULL,
	"send_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcements_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "block_visits" (
	"user_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"block" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_visits_user_id_student_id_block_pk" PRIMARY KEY("user_id","student_id","block")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"secret_hash" text NOT NULL,
	"renewed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_userId_unique" UNIQUE("user_id"),
	CONSTRAINT "calendar_feeds_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "class_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"class_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"phone" text,
	"email" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_contents" (
	"hash" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"store" "content_store" NOT NULL,
	"content" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"uploaded_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"details" text,
	"all_day" boolean NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"years" text[] DEFAULT '{}' NOT NULL,
	"class_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_by_id" uuid,
	"revision" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_run_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"given_at" timestamp with time zone,
	"given_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "paper_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"actor_id" uuid,
	"people" integer NOT NULL,
	"messages" integer NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "paper_runs_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "push_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"announcement_id" uuid NOT NULL,
	"level" "announcement_level" NOT NULL,
	"state" "push_state" DEFAULT 'queued' NOT NULL,
	"send_after" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_id" uuid,
	"leased_until" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device_label" text NOT NULL,
	"last_sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "school_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"class_id" uuid,
	"label" text NOT NULL,
	"url" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shelf_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"title" text NOT NULL,
	"years" text[] DEFAULT '{}' NOT NULL,
	"class_ids" uuid[] DEFAULT '{}' NOT NULL,
	"to_guardians" boolean DEFAULT true NOT NULL,
	"to_students" boolean DEFAULT true NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "student_group_members" (
	"group_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	CONSTRAINT "student_group_members_group_id_student_id_pk" PRIMARY KEY("group_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "student_groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"school_year_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "student_groups_schoolId_schoolYearId_name_unique" UNIQUE("school_id","school_year_id","name")
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "not_before" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mail_rhythm" "mail_rhythm" DEFAULT 'digest' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_documents" ADD CONSTRAINT "announcement_documents_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_documents" ADD CONSTRAINT "announcement_documents_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_mail_id_outbox_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_paper_run_id_paper_runs_id_fk" FOREIGN KEY ("paper_run_id") REFERENCES "public"."paper_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_replies" ADD CONSTRAINT "announcement_replies_recipient_id_announcement_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."announcement_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_replies" ADD CONSTRAINT "announcement_replies_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_revisions" ADD CONSTRAINT "announcement_revisions_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_revisions" ADD CONSTRAINT "announcement_revisions_editor_id_users_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_visits" ADD CONSTRAINT "block_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_visits" ADD CONSTRAINT "block_visits_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_contacts" ADD CONSTRAINT "class_contacts_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_content_hash_document_contents_hash_fk" FOREIGN KEY ("content_hash") REFERENCES "public"."document_contents"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_run_people" ADD CONSTRAINT "paper_run_people_run_id_paper_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."paper_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_run_people" ADD CONSTRAINT "paper_run_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_run_people" ADD CONSTRAINT "paper_run_people_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_runs" ADD CONSTRAINT "paper_runs_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_runs" ADD CONSTRAINT "paper_runs_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_notices" ADD CONSTRAINT "push_notices_subscription_id_push_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."push_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_notices" ADD CONSTRAINT "push_notices_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_links" ADD CONSTRAINT "school_links_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_links" ADD CONSTRAINT "school_links_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf_documents" ADD CONSTRAINT "shelf_documents_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf_documents" ADD CONSTRAINT "shelf_documents_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf_documents" ADD CONSTRAINT "shelf_documents_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_group_members" ADD CONSTRAINT "student_group_members_group_id_student_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."student_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_group_members" ADD CONSTRAINT "student_group_members_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_groups" ADD CONSTRAINT "student_groups_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_groups" ADD CONSTRAINT "student_groups_school_year_id_school_years_id_fk" FOREIGN KEY ("school_year_id") REFERENCES "public"."school_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_documents_document" ON "announcement_documents" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_recipients_once" ON "announcement_recipients" USING btree ("announcement_id","user_id","student_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_reader" ON "announcement_recipients" USING btree ("user_id","student_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_student" ON "announcement_recipients" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_mail" ON "announcement_recipients" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_digest" ON "announcement_recipients" USING btree ("user_id") WHERE "announcement_recipients"."in_digest" and "announcement_recipients"."mail_id" is null;--> statement-breakpoint
CREATE INDEX "announcement_recipients_paper" ON "announcement_recipients" USING btree ("announcement_id") WHERE "announcement_recipients"."channel" = 'paper' and "announcement_recipients"."paper_run_id" is null;--> statement-breakpoint
CREATE INDEX "announcement_replies_thread" ON "announcement_replies" USING btree ("recipient_id","created_at");--> statement-breakpoint
CREATE INDEX "announcement_replies_unseen" ON "announcement_replies" USING btree ("created_at") WHERE "announcement_replies"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "announcement_revisions_of" ON "announcement_revisions" USING btree ("announcement_id","replaced_at");--> statement-breakpoint
CREATE INDEX "announcements_school" ON "announcements" USING btree ("school_id","created_at","id");--> statement-breakpoint
CREATE INDEX "announcements_sent" ON "announcements" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "class_contacts_class" ON "class_contacts" USING btree ("class_id","position");--> statement-breakpoint
CREATE INDEX "documents_school" ON "documents" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "documents_content" ON "documents" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "events_school_moments" ON "events" USING btree ("school_id","starts_at");--> statement-breakpoint
CREATE INDEX "events_school_days" ON "events" USING btree ("school_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_run_people_once" ON "paper_run_people" USING btree ("run_id","user_id");--> statement-breakpoint
CREATE INDEX "paper_run_people_user" ON "paper_run_people" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "paper_runs_school" ON "paper_runs" USING btree ("school_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "push_notices_once" ON "push_notices" USING btree ("subscription_id","announcement_id");--> statement-breakpoint
CREATE INDEX "push_notices_due" ON "push_notices" USING btree ("send_after") WHERE "push_notices"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "push_subscriptions_user" ON "push_subscriptions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "school_links_school" ON "school_links" USING btree ("school_id","position");--> statement-breakpoint
CREATE INDEX "shelf_documents_school" ON "shelf_documents" USING btree ("school_id","published_at");--> statement-breakpoint
CREATE INDEX "student_group_members_student" ON "student_group_members" USING btree ("student_id");