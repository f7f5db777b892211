import { documentLimits } from "@/lib/publishing/documents/document-limits";
import { type TakenFile, takeFile } from "@/lib/publishing/documents/keep-document";
import type { UploadRefusal } from "../upload-refusal";

/** Why nothing of a form is taken, with the name of the file that it is about. */
interface RefusedFiles {
  refus: UploadRefusal;
  fichier?: string;
}

const isChosen = (entry: FormDataEntryValue): entry is File =>
  entry instanceof File && (entry.name !== "" || entry.size > 0);

/** The text of a form's field; a file in its place is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "").trim() : "";
}

/** The files under this name, each looked at; one that is refused refuses all. */
export async function takenFiles(form: FormData, name: string): Promise<TakenFile[] | RefusedFiles> {
  const chosen = form.getAll(name).filter(isChosen);
  if (chosen.length === 0) return { refus: "missing" };
  if (chosen.length > documentLimits.attachments) return { refus: "too-many" };
  const taken: TakenFile[] = [];
  for (const file of chosen) {
    const one = await takeFile(file);
    if ("refused" in one) return { refus: one.refused, fichier: file.name.slice(0, 120) };
    taken.push(one);
  }
  return taken;
}
