/** What families can open and whoever looks after them can vouch for; nothing else is taken. */
export const mediaTypes = {
  "application/pdf": { extensions: ["pdf"], kind: "pdf" },
  "image/png": { extensions: ["png"], kind: "image" },
  "image/jpeg": { extensions: ["jpg", "jpeg"], kind: "image" },
  "image/gif": { extensions: ["gif"], kind: "image" },
  "image/webp": { extensions: ["webp"], kind: "image" },
  "image/heic": { extensions: ["heic"], kind: "image" },
  "image/heif": { extensions: ["heif"], kind: "image" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    extensions: ["docx"],
    kind: "text",
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    extensions: ["xlsx"],
    kind: "sheet",
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    extensions: ["pptx"],
    kind: "slides",
  },
  "application/vnd.oasis.opendocument.text": { extensions: ["odt"], kind: "text" },
  "application/vnd.oasis.opendocument.spreadsheet": { extensions: ["ods"], kind: "sheet" },
  "application/vnd.oasis.opendocument.presentation": { extensions: ["odp"], kind: "slides" },
  "application/msword": { extensions: ["doc"], kind: "text" },
  "application/vnd.ms-excel": { extensions: ["xls"], kind: "sheet" },
  "application/vnd.ms-powerpoint": { extensions: ["ppt"], kind: "slides" },
  "text/plain": { extensions: ["txt"], kind: "text" },
  "text/csv": { extensions: ["csv"], kind: "sheet" },
} as const satisfies Record<string, { extensions: readonly [string, ...string[]]; kind: string }>;

export type MediaType = keyof typeof mediaTypes;

/** What a person calls it: a PDF, an image, a text, a table, a presentation. */
export type DocumentKind = (typeof mediaTypes)[MediaType]["kind"];

export const isMediaType = (type: string): type is MediaType => Object.hasOwn(mediaTypes, type);

/** The kind that a kept type is of. */
export const kindOf = (type: string): DocumentKind => (isMediaType(type) ? mediaTypes[type].kind : "text");

/** For a file field: what its window offers to choose. */
export const acceptedFiles = Object.values(mediaTypes)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

/** What a browser draws without running anything of it. The others are saved, never shown from our address. */
const shownTypes: ReadonlySet<string> = new Set<MediaType>([
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
]);

export const mayBeShown = (type: string): boolean => shownTypes.has(type);
