import { notFound, redirect } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { routes } from "@/lib/routes";
import { receiveAttachments, removeAttachment } from "./receive-attachments";
import { receiveNewVersion, receiveShelfDocument } from "./receive-shelf";

/** Files are handed in, for a message that is being written or for the shelf. The body is read only after the guard. */
export async function POST(request: Request) {
  const viewer = await requireStaff();
  const form = await request.formData().catch(() => undefined);
  if (!form) notFound();
  if (form.has("retirer")) redirect(await removeAttachment(viewer, form));
  if (form.has("message")) redirect(await receiveAttachments(viewer, form));
  if (form.has("remplacer")) redirect(await receiveNewVersion(viewer, form));
  if (form.has("titre")) redirect(await receiveShelfDocument(viewer, form));
  notFound();
}

/** Who comes back to this address finds the list. */
export async function GET() {
  await requireStaff();
  redirect(routes.staffDocuments());
}
