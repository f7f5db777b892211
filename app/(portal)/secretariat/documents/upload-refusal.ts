import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { documentLimits } from "@/lib/publishing/documents/document-limits";
import type { FileRefusal } from "@/lib/publishing/documents/examine-file";
import { tidyName } from "@/lib/publishing/documents/file-name";

export const megabytes = documentLimits.bytes / 1024 / 1024;

const most = documentLimits.attachments;

/** Why files were not taken, as an address says it. */
export type UploadRefusal = FileRefusal | "missing" | "one" | "too-many" | "sent" | "title" | "readers";

const plain = [
  "missing",
  "one",
  "too-many",
  "too-big",
  "sent",
  "title",
  "readers",
] as const satisfies readonly UploadRefusal[];
const named = ["empty", "macros", "locked", "unknown"] as const satisfies readonly UploadRefusal[];

const longestName = 120;

/** The refusal in words, or nothing; a file is called by the name that it was handed in under. */
export function tellUploadRefusal(t: Translate, { refus, fichier }: Parameters): string | undefined {
  const name = tidyName((single(fichier) ?? "").slice(0, longestName));
  const whole = plain.find((why) => why === single(refus));
  if (whole) return t(`staff.documents.refusals.${whole}`, { megabytes, most });
  const about = named.find((why) => why === single(refus));
  return about ? t(`staff.documents.refusals.${about}`, { name }) : undefined;
}
