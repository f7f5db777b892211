import { strToU8, zipSync } from "fflate";

const text = (content: string) => new Uint8Array(Buffer.from(content));

/** The smallest PDF that a reader opens; `words` make it one of its own. */
export const pdfFile = (words = "") =>
  text(
    `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

/** One pixel. */
export const pngFile = () =>
  new Uint8Array(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  );

const types = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;

/** An archive with these parts besides what makes it a document of Word. */
export const wordFile = (parts: Record<string, string> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8(types("openxmlformats-officedocument.wordprocessingml.document")),
    "word/document.xml": strToU8("<w:document/>"),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  });

/** A document of Word with macros, called otherwise than programs look for them. */
export const macroWordFile = () =>
  wordFile({ "[Content_Types].xml": types("ms-word.document.macroEnabled"), "word/other.bin": "x" });

/** An OpenDocument; `manifest` may say that it has a password. */
export const openDocumentFile = (kind: string, parts: Record<string, string> = {}) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8("<office:document-content/>"),
    "META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  });

/** The same archive, saying that its files have a password. */
export function lockedArchive(archive: Uint8Array): Uint8Array {
  const locked = Buffer.from(archive);
  const directory = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  locked.writeUInt16LE(1, directory + 8);
  return new Uint8Array(locked);
}

/** A document of before 2007 that holds these streams; only what tells them apart. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ["Root Entry", ...streams].entries()) {
    const at = 512 + 128 * index;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  }
  return new Uint8Array(bytes);
}
