import { createHash } from "node:crypto";
import { currentVisitor } from "@/lib/auth/visitor";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { listCalendar } from "@/lib/publishing/agenda/feed/list-calendar";
import { openCalendar } from "@/lib/publishing/agenda/feed/open-calendar";
import { writeCalendar } from "@/lib/publishing/agenda/feed/write-calendar";

interface CalendarContext {
  params: Promise<{ secret: string }>;
}

/** A person's calendar, for the program that they gave its address to. What they may read is asked anew each time. */
export async function GET(request: Request, { params }: CalendarContext): Promise<Response> {
  const { address } = await currentVisitor();
  const opened = await openCalendar((await params).secret, address);
  if (opened.outcome === "unknown") return new Response(null, { status: 404 });
  if (opened.outcome === "too-many")
    return new Response(null, { status: 429, headers: { "retry-after": String(opened.seconds) } });
  const [t, content] = await Promise.all([pageTranslator(), listCalendar(opened.userId)]);
  return answer(request, writeCalendar(t, content));
}

/** The calendar, or word that it has not changed. */
function answer(request: Request, body: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="agenda.ics"',
    },
  });
}

/** RFC 9110, 13.1.2: one of several, strong or weak, or anything at all. */
const isKnown = (asked: string | null, etag: string) =>
  asked === "*" || (asked ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
