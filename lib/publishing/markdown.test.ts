import { expect, test } from "playwright/test";
import { plainWords, readMarkdown } from "./markdown";

const paragraph = (text: string) => [{ kind: "paragraph", children: [{ kind: "text", text }] }];

test("paragraphs, lists, bold and links are read; each typed line stays a line", () => {
  expect(readMarkdown("Bonjour,\nà **demain** !\n\n- un\n- [deux](https://ecole.example/)")).toEqual([
    {
      kind: "paragraph",
      children: [
        { kind: "text", text: "Bonjour," },
        { kind: "break" },
        { kind: "text", text: "à " },
        { kind: "strong", children: [{ kind: "text", text: "demain" }] },
        { kind: "text", text: " !" },
      ],
    },
    {
      kind: "list",
      ordered: false,
      items: [
        paragraph("un"),
        [
          {
            kind: "paragraph",
            children: [
              { kind: "link", href: "https://ecole.example/", children: [{ kind: "text", text: "deux" }] },
            ],
          },
        ],
      ],
    },
  ]);
});

test("HTML, images and addresses that run something are shown as they were typed", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "![photo](https://elsewhere.example/x.png)",
    "[ici](javascript:alert(1))",
    "[ici](data:text/html,x)",
    "`code`",
  ])
    expect(readMarkdown(text)).toEqual(paragraph(text));
});

test("the words alone stand on one line", () => {
  expect(plainWords(readMarkdown("# Sortie\n\nBonjour,\n\n1. *manteau*\n2. gourde"))).toBe(
    "Sortie Bonjour, manteau gourde",
  );
});
