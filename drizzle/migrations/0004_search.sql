-- Trigrams find what is misspelt. The extension is a trusted one: whoever may create in this database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words" gin_trgm_ops);
--> statement-breakpoint
-- The form in which words meet, whoever wrote them: no apostrophe, no accent, small letters, one space between words.
-- Other scripts than ours are kept as they are.
CREATE FUNCTION search_fold(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(translate(
    replace(replace(replace(replace(lower(
      regexp_replace(normalize(regexp_replace(written, '[''’‘‛`´ʼ′]\s*', '', 'g'), NFKD), '[\u0300-\u036f]+', '', 'g')),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
    'øłđðıħŋ', 'olddihn'), '[\x01-\x2f:-`{-\u00bf\u2010-\u2027]+', ' ', 'g'))
$$;
--> statement-breakpoint
CREATE INDEX "classes_search_key" ON "classes" USING btree (replace(search_fold("name"), ' ', ''));
--> statement-breakpoint
-- Writes the documents of these people anew. They are locked first, so that the statement which reads what they are
-- made of sees all that was committed before it: of two writers at once the second one's document is whole.
CREATE FUNCTION write_search_documents(people uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM search_documents WHERE user_id = ANY(people) ORDER BY user_id FOR UPDATE;
  DELETE FROM search_documents USING users
  WHERE user_id = ANY(people) AND users.id = user_id AND (merged_into_id IS NOT NULL OR erased_at IS NOT NULL);
  INSERT INTO search_documents AS known (user_id, words)
  SELECT users.id, ' ' || search_fold(concat_ws(' ', last_name, first_name, folded_name, username,
    split_part(email, '@', 1), split_part(second_email, '@', 1),
    regexp_replace(coalesce(phone, phone_as_given), '\D', '', 'g'), matricules, class_names)) || ' '
  FROM users LEFT JOIN LATERAL (
    SELECT string_agg(matricule, ' ') AS matricules,
      string_agg(name || ' ' || replace(search_fold(name), ' ', ''), ' ') FILTER (WHERE left_on IS NULL) AS class_names
    FROM students LEFT JOIN classes ON classes.id = class_id WHERE students.user_id = users.id
  ) schooling ON true
  WHERE users.id = ANY(people) AND merged_into_id IS NULL AND erased_at IS NULL
  ON CONFLICT (user_id) DO UPDATE SET words = excluded.words WHERE known.words <> excluded.words;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_users_entered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_documents((SELECT array_agg(id) FROM new_rows));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_users_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(id) INTO changed FROM (
    SELECT id, last_name, first_name, folded_name, username, email, second_email, phone, phone_as_given,
      merged_into_id, erased_at FROM new_rows
    EXCEPT
    SELECT id, last_name, first_name, folded_name, username, email, second_email, phone, phone_as_given,
      merged_into_id, erased_at FROM old_rows) difference;
  IF changed IS NOT NULL THEN PERFORM write_search_documents(changed); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_students_entered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_documents((SELECT array_agg(DISTINCT user_id) FROM new_rows));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_students_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(DISTINCT user_id) INTO changed FROM (
    (SELECT user_id, matricule, class_id, left_on FROM new_rows
      EXCEPT ALL SELECT user_id, matricule, class_id, left_on FROM old_rows)
    UNION ALL
    (SELECT user_id, matricule, class_id, left_on FROM old_rows
      EXCEPT ALL SELECT user_id, matricule, class_id, left_on FROM new_rows)) difference;
  IF changed IS NOT NULL THEN PERFORM write_search_documents(changed); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_students_removed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_documents((SELECT array_agg(DISTINCT user_id) FROM old_rows));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_classes_renamed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(DISTINCT user_id) INTO changed FROM students
  WHERE class_id IN (SELECT id FROM (SELECT id, name FROM new_rows EXCEPT SELECT id, name FROM old_rows) renamed);
  IF changed IS NOT NULL THEN PERFORM write_search_documents(changed); END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER users_search_entered AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_users_entered();
--> statement-breakpoint
CREATE TRIGGER users_search_changed AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_users_changed();
--> statement-breakpoint
CREATE TRIGGER students_search_entered AFTER INSERT ON students REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_students_entered();
--> statement-breakpoint
CREATE TRIGGER students_search_changed AFTER UPDATE ON students REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_students_changed();
--> statement-breakpoint
CREATE TRIGGER students_search_removed AFTER DELETE ON students REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_students_removed();
--> statement-breakpoint
CREATE TRIGGER classes_search_renamed AFTER UPDATE ON classes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION search_classes_renamed();
--> statement-breakpoint
SELECT write_search_documents((SELECT array_agg(id) FROM users));
