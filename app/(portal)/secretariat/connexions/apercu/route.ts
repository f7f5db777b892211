import { leavingMoment } from "@/lib/access/invite-selection";
import { requireStaff } from "@/lib/auth/guards";
import { readSelection } from "@/lib/lists/list-request";
import { sheetPolicy } from "@/lib/mail/mail-sheet";
import { previewInvitation } from "@/lib/mail/preview-invitation";
import { resolveConnectionSelection } from "@/lib/people/connection-people";
import { connectionSpec } from "@/lib/people/connection-request";
import { findConnectionScope } from "@/lib/people/connection-scope";

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": sheetPolicy,
  "X-Frame-Options": "SAMEORIGIN",
  "Cache-Control": "no-store",
};

const absent = () => new Response(null, { status: 404 });

/** A mail before it is sent, alone on its sheet: without scripts, without origin, without a link. */
export async function GET(request: Request) {
  const viewer = await requireStaff();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const scope = await findConnectionScope(viewer.reach, query);
  if (!scope || scope === "no-school") return absent();
  const schoolId = scope.school.id;
  const asked = readSelection({ lignes: query.personne }, connectionSpec);
  const [userId] = await resolveConnectionSelection(schoolId, asked);
  if (!userId) return absent();
  const preview = await previewInvitation({
    userId,
    schoolId,
    leavesAt: await leavingMoment(schoolId, null),
  });
  return preview ? new Response(preview.html, { headers }) : absent();
}
