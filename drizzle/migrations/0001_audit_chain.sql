-- The journal's chain. Each line's hash covers the line before it, so that a line changed, removed or
-- slipped in shows at the next verification. One writer at a time keeps the numbers without a gap.
CREATE FUNCTION audit_event_hash(event audit_events) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.seq, extract(epoch FROM event.at), event.actor_id, event.action,
    event.subject_id, event.school_id, event.details)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION audit_event_append() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  last_event record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_events'));
  SELECT seq, hash INTO last_event FROM audit_events ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last_event.seq, 0) + 1;
  NEW.previous_hash := coalesce(last_event.hash, '');
  NEW.at := clock_timestamp();
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append BEFORE INSERT ON audit_events
FOR EACH ROW EXECUTE FUNCTION audit_event_append();
--> statement-breakpoint
CREATE FUNCTION audit_events_refuse() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only.' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_unchanged BEFORE UPDATE OR DELETE ON audit_events
FOR EACH ROW EXECUTE FUNCTION audit_events_refuse();
--> statement-breakpoint
CREATE TRIGGER audit_events_kept BEFORE TRUNCATE ON audit_events
FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse();
