import { notFound, redirect } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { importLimits } from "@/lib/enrolment/import-limits";
import { receiveFile } from "@/lib/enrolment/receive-file";
import { chooseSchool } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";

/** A list is handed in: kept, and read by a job. The body is read only after the guard. */
export async function POST(request: Request) {
  const viewer = await requireStaff();
  const form = await request.formData().catch(() => undefined);
  if (!form) notFound();
  const slug = form.get("ecole");
  const school = await chooseSchool(viewer.reach, typeof slug === "string" && slug !== "" ? slug : undefined);
  if (typeof slug === "string" && slug !== "" && !school) notFound();
  if (!school) redirect(routes.imports({ refus: "etablissement" }));
  const file = form.get("liste");
  if (!(file instanceof File) || file.name === "") redirect(routes.imports({ refus: "fichier" }));
  if (file.size === 0) redirect(routes.imports({ refus: "vide" }));
  if (file.size > importLimits.bytes) redirect(routes.imports({ refus: "taille" }));
  const { importId } = await receiveFile({
    schoolId: school.id,
    actorId: viewer.userId,
    fileName: file.name.replaceAll("\0", "").slice(0, 200),
    bytes: Buffer.from(await file.arrayBuffer()),
  });
  redirect(routes.importReading(importId));
}

/** Who comes back to this address finds the form. */
export async function GET() {
  await requireStaff();
  redirect(routes.imports());
}
