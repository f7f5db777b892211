import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { contentDisposition } from "../../export/content-disposition";
import { cleanFileName } from "./file-name";

const named: [string, string, string][] = [
  ["accents stay", "Règlement d’ordre intérieur (été).pdf", "Règlement d’ordre intérieur (été).pdf"],
  ["a decomposed accent is composed", "e\u0301te\u0301.pdf", "été.pdf"],
  ["a path is taken away", "C:\\Users\\me\\../menu.pdf", "menu.pdf"],
  ["what turns the reading round is taken away", "facture\u202efdp.exe", "facturefdp.exe.pdf"],
  ["controls and invisible marks too", "me\0nu\u200b\r\n.pdf", "menu.pdf"],
  ["the extension is the content's", "menu.docx", "menu.pdf"],
  ["a capital one is the same", "MENU.PDF", "MENU.pdf"],
  ["a name that only hides is none", "..\u202e", "document.pdf"],
  ["signs that no device takes are replaced", 'a<b>:"c"|?*.pdf', "a_b___c____.pdf"],
];

for (const [title, claimed, name] of named)
  test(`a file's name: ${title}`, () => {
    expect(cleanFileName(claimed, "application/pdf")).toBe(name);
  });

test("a photo keeps the spelling of its extension", () => {
  expect(cleanFileName("a.jpeg", "image/jpeg")).toBe("a.jpeg");
  expect(cleanFileName("a", "image/jpeg")).toBe("a.jpg");
});

test("no naughty string makes a name that is empty, long, or breaks its header", () => {
  const path = new URL("../../../e2e/support/fixtures/naughty-strings.json", import.meta.url);
  const strings: string[] = Object.values(JSON.parse(readFileSync(path, "utf8"))).flat(3) as string[];
  for (const string of strings.filter((one) => typeof one === "string")) {
    const name = cleanFileName(`${string}.pdf`, "application/pdf");
    expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\]{5,}$/u);
    expect(name.length).toBeLessThan(300);
    const header = contentDisposition("attachment", name);
    expect(header).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~!%-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
  }
});
