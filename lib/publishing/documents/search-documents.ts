import { foldText } from "../../people/folded-text";
import type { PupilDocument } from "./visible-documents";

/** Those whose name or message has every word of the search, whatever its accents and capitals. */
export function searchDocuments<Found extends Pick<PupilDocument, "title" | "name">>(
  list: readonly Found[],
  search: string,
): Found[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  return list.filter(({ title, name }) => {
    const text = foldText(`${title} ${name}`);
    return words.every((word) => text.includes(word));
  });
}
