import { zipSync } from "fflate";
import { expect, test } from "playwright/test";
import {
  compoundFile,
  lockedArchive,
  macroWordFile,
  openDocumentFile,
  pdfFile,
  pngFile,
  wordFile,
} from "@/e2e/support/make-files";
import { documentLimits } from "./document-limits";
import { examineFile } from "./examine-file";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const outcomeOf = async (name: string, content: Uint8Array) => {
  const examined = await examineFile(name, content);
  return examined.outcome === "known" ? examined.type : examined.outcome;
};

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const taken: [string, string, Uint8Array, string][] = [
  ["a PDF, whatever its name says", "photo.exe", pdfFile(), "application/pdf"],
  ["an image", "x", pngFile(), "image/png"],
  ["a photo of a telephone", "IMG.JPG", bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "image/heic"],
  ["a document of Word", "lettre.docx", wordFile(), word],
  [
    "an OpenDocument",
    "notes.ods",
    openDocumentFile("spreadsheet"),
    "application/vnd.oasis.opendocument.spreadsheet",
  ],
  ["a document of before 2007", "lettre.doc", compoundFile(["WordDocument"]), "application/msword"],
  ["a workbook of before 2007", "liste.xls", compoundFile(["Workbook"]), "application/vnd.ms-excel"],
  [
    "a text with accents, in any encoding",
    "liste.txt",
    new Uint8Array(Buffer.from("Écolé;é", "latin1")),
    "text/plain",
  ],
  ["a table that begins as a picture would", "liste.csv", bytes("BM;nom\n1;Léa\n"), "text/csv"],
];

for (const [title, name, content, type] of taken)
  test(`${title} is known by its content`, async () => {
    expect(await outcomeOf(name, content)).toBe(type);
  });

const refused: [string, string, Uint8Array, string][] = [
  ["an empty file", "vide.pdf", bytes(""), "empty"],
  ["a file over 20 MB", "gros.pdf", new Uint8Array(documentLimits.bytes + 1), "too-big"],
  [
    "a page that calls itself a text",
    "page.txt",
    bytes("\ufeff\n <!-- x --><HTML><script>1</script>"),
    "unknown",
  ],
  ["a page under its own name", "page.html", bytes("<!doctype html>"), "unknown"],
  ["a drawing that can run", "dessin.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unknown"],
  ["a drawing that calls itself a picture", "dessin.png", bytes("<?xml version='1.0'?><svg/>"), "unknown"],
  ["a program", "jeu.pdf", bytes("MZ\x90\0\x03\0\0\0"), "unknown"],
  ["a program that calls itself a text", "jeu.txt", bytes("MZ\x90\0\x03\0\0\0"), "unknown"],
  ["a script", "x.txt", bytes("#!/bin/sh\nrm -rf /"), "unknown"],
  ["a script under its own name", "x.bat", bytes("del *.*"), "unknown"],
  ["a text that calls itself a PDF", "bulletin.pdf", bytes("Bonjour"), "unknown"],
  ["text with a control character", "x.txt", bytes("a\x1b[2Jb"), "unknown"],
  ["a plain archive", "tout.zip", zipSync({ "a.txt": bytes("a") }), "unknown"],
  ["an archive that calls itself a document", "a.docx", zipSync({ "a.txt": bytes("a") }), "unknown"],
  ["half an archive", "a.docx", wordFile().subarray(0, 60), "unknown"],
  ["an archive with a password", "a.docx", lockedArchive(wordFile()), "locked"],
  [
    "an OpenDocument with a password",
    "a.odt",
    openDocumentFile("text", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
    "locked",
  ],
  [
    "a document of Word with a password",
    "a.docx",
    compoundFile(["EncryptedPackage", "EncryptionInfo"]),
    "locked",
  ],
  ["macros", "a.docx", wordFile({ "word/vbaProject.bin": "x" }), "macros"],
  ["macros under another name", "a.docx", macroWordFile(), "macros"],
  [
    "macros in an OpenDocument",
    "a.odt",
    openDocumentFile("text", { "Basic/Standard/Module1.xml": "x" }),
    "macros",
  ],
  ["macros of before 2007", "a.doc", compoundFile(["WordDocument", "Macros", "VBA"]), "macros"],
  ["an installer", "a.doc", compoundFile(["Property"]), "unknown"],
];

for (const [title, name, content, outcome] of refused)
  test(`refused: ${title}`, async () => {
    expect(await outcomeOf(name, content)).toBe(outcome);
  });

test("a library without modules is no macro", async () => {
  const plain = openDocumentFile("text", { "Basic/Standard/script-lb.xml": "x", "Basic/script-lc.xml": "x" });
  expect(await outcomeOf("a.odt", plain)).toBe("application/vnd.oasis.opendocument.text");
});
