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

const longest = 20_000;
const hostile = {
  "lists in lists": `${"- ".repeat(longest / 2 - 1)}a`,
  "lists of two kinds": `${"1. + ".repeat(longest / 5 - 1)}a`,
  quotations: ">".repeat(longest),
  underlines: "a\n=\n".repeat(longest / 4),
  definitions: "[a]: b\n".repeat(longest / 7),
  "strong in emphasis": "**a*b".repeat(longest / 5),
  brackets: "[".repeat(longest),
};

for (const [what, text] of Object.entries(hostile))
  test(`the longest message made of ${what} is read while a page waits, and keeps its words`, () => {
    const before = performance.now();
    const words = plainWords(readMarkdown(text));
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(words.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  });

test("a text with more marks than a letter has keeps its paragraphs and lines, as they were typed", () => {
  const many = `${"*a* ".repeat(1_001)}\r\nb`;
  const line = (text: string) => ({ kind: "text", text });
  expect(readMarkdown(`${many}\r\n\r\n- c`)).toEqual([
    { kind: "paragraph", children: [line("*a* ".repeat(1_001)), { kind: "break" }, line("b")] },
    ...paragraph("- c"),
  ]);
});

test("a rule of stars is no list in a list", () => {
  expect(readMarkdown("a\n\n* * * * * * * *\n\n**b**").at(-1)).toEqual({
    kind: "paragraph",
    children: [{ kind: "strong", children: [{ kind: "text", text: "b" }] }],
  });
});
