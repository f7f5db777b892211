import { notFound } from "next/navigation";
import type { StaffViewer } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { chooseSchool } from "@/lib/people/staff-reach";
import { replaceDocument } from "@/lib/publishing/documents/change-shelf";
import { publishDocument, type ShelfEntry } from "@/lib/publishing/documents/shelf";
import { routes } from "@/lib/routes";
import type { UploadRefusal } from "../upload-refusal";
import { takenFiles, textIn } from "./taken-files";

const longestTitle = 150;
const mostChoices = 300;

const textsIn = (form: FormData, name: string) =>
  form
    .getAll(name)
    .filter((value) => typeof value === "string")
    .slice(0, mostChoices);

/** The address of the shelf afterwards, or of the form with what was typed and why nothing was published. */
export async function receiveShelfDocument(viewer: StaffViewer, form: FormData): Promise<string> {
  const school = await chooseSchool(viewer.reach, textIn(form, "ecole"));
  if (!school) notFound();
  const entry = readEntry(form, school.id);
  const backWith = (refusal: { refus: UploadRefusal; fichier?: string }) =>
    routes.staffDocuments({ ...refusal, ...typedIn(entry), publier: "1", ecole: school.slug });
  if (!entry.title) return backWith({ refus: "title" });
  if (!entry.toGuardians && !entry.toStudents) return backWith({ refus: "readers" });
  const files = await takenFiles(form, "fichiers");
  if (!Array.isArray(files)) return backWith(files);
  const [file, ...others] = files;
  if (!file || others.length > 0) return backWith({ refus: "one" });
  const { outcome } = await publishDocument(viewer, entry, file);
  if (outcome === "absent") notFound();
  return routes.staffDocuments({ fait: outcome === "known" ? "connu" : "publie" });
}

function readEntry(form: FormData, schoolId: string): ShelfEntry {
  const readers = textsIn(form, "lecteurs");
  return {
    schoolId,
    title: textIn(form, "titre").slice(0, longestTitle),
    years: textsIn(form, "annees").map((year) => year.slice(0, 20)),
    classIds: textsIn(form, "classes").filter(isUuid),
    toGuardians: readers.includes("responsables"),
    toStudents: readers.includes("eleves"),
  };
}

const typedIn = ({ title, years, classIds, toGuardians, toStudents }: ShelfEntry) => ({
  titre: title,
  annees: years,
  classes: classIds,
  lecteurs: [...(toGuardians ? ["responsables"] : []), ...(toStudents ? ["eleves"] : [])],
});

const outcomes = { changed: "remplace", unchanged: "connu", withdrawn: "deja-retire" } as const;

/** A new version of a document: the address of its page, or of why the old one stays. */
export async function receiveNewVersion(viewer: StaffViewer, form: FormData): Promise<string> {
  const id = textIn(form, "remplacer");
  if (!isUuid(id)) notFound();
  const files = await takenFiles(form, "fichiers");
  if (!Array.isArray(files)) return routes.staffDocuments({ ...files, document: id });
  const [file, ...others] = files;
  if (!file || others.length > 0) return routes.staffDocuments({ refus: "one", document: id });
  const { outcome } = await replaceDocument(viewer, id, file);
  if (outcome === "absent") notFound();
  return routes.staffDocuments({ fait: outcomes[outcome], document: id });
}
