import { documentLimits } from "./document-limits";
import { type MediaType, mediaTypes } from "./media-types";

const ownExtensions: ReadonlySet<string> = new Set(
  Object.values(mediaTypes).flatMap(({ extensions }) => [...extensions]),
);

/** What no file system takes, or shows as something else: controls, bidirectional overrides, invisible marks. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
const forbidden = /[<>:"|?*]/g;
/** What a hidden or a truncated name begins or ends with. */
const edges = /^[.\s]+|[.\s]+$/g;

/** The extension that a name claims, in small letters; empty when it claims none. */
export const claimedExtension = (name: string): string =>
  /\.([\p{L}\p{N}]{1,8})\s*$/u.exec(name.replaceAll(unseen, ""))?.[1]?.toLowerCase() ?? "";

/** A name without a path or anything that hides or turns what one reads. */
export const tidyName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(unseen, "")
    .replaceAll("\ufffd", "")
    .replaceAll(forbidden, "_")
    .replaceAll(edges, "");

/**
 * A name that any device can keep: no path, nothing invisible, and the extension of what the file really is, whatever
 * it claimed. Accents and other scripts stay.
 */
export function cleanFileName(claimed: string, type: MediaType): string {
  const name = tidyName(claimed);
  const extensions: readonly string[] = mediaTypes[type].extensions;
  const extension = claimedExtension(name);
  const stem = ownExtensions.has(extension) ? name.slice(0, -extension.length - 1) : name;
  const kept = [...stem.replaceAll(edges, "")]
    .slice(0, documentLimits.nameLength)
    .join("")
    .replaceAll(edges, "");
  return `${kept || "document"}.${extensions.includes(extension) ? extension : extensions[0]}`;
}
