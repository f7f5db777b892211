import type { Node, Parents, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** Words of a message, plain or marked. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "strong"; children: Inline[] }
  | { kind: "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] };

/** What a message is made of: the part of Markdown that reads well in a mail, on a phone and on paper. */
export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; children: Inline[] }
  | { kind: "list"; ordered: boolean; items: Block[][] };

const allowedProtocols = new Set(["https:", "http:", "mailto:", "tel:"]);

const isAllowed = (href: string) => URL.canParse(href) && allowedProtocols.has(new URL(href).protocol);

const hasChildren = (node: Node): node is Parents => "children" in node;

/** What is not of our part (HTML, images, code) stays as the words that were typed. */
const asTyped = (node: Node, source: string): Inline => ({
  kind: "text",
  text: source.slice(node.position?.start.offset, node.position?.end.offset),
});

function inline(node: PhrasingContent, source: string): Inline {
  const inside = () =>
    hasChildren(node) ? node.children.map((one) => inline(one as PhrasingContent, source)) : [];
  switch (node.type) {
    case "text":
      return { kind: "text", text: node.value };
    case "break":
      return { kind: "break" };
    case "strong":
    case "emphasis":
      return { kind: node.type, children: inside() };
    case "link":
      return isAllowed(node.url)
        ? { kind: "link", href: node.url, children: inside() }
        : asTyped(node, source);
    default:
      return asTyped(node, source);
  }
}

function block(node: RootContent, source: string): Block[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [{ kind: node.type, children: node.children.map((one) => inline(one, source)) }];
    case "list":
      return [
        {
          kind: "list",
          ordered: node.ordered === true,
          items: node.children.map(({ children }) => children.flatMap((one) => block(one, source))),
        },
      ];
    default:
      return [{ kind: "paragraph", children: [asTyped(node, source)] }];
  }
}

/** A line that was typed is a line that is shown: whoever writes a letter knows nothing of Markdown's two spaces. */
const keepingLines = (text: string) =>
  text.replaceAll("\r\n", "\n").replaceAll(/([^\n])\n(?=[^\n])/g, "$1  \n");

/** Of a letter nobody needs them, and a parser may spend minutes on a few pages of them. */
const costly = { disable: { null: ["blockQuote", "definition", "setextUnderline"] } };

/** A rule across the page, « * * * », is no list. */
const rule = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;
/** A line that begins with more lists, one inside the other, than anybody writes. */
const tooDeep = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){7}/;
const marks = /[*_[\]`<&!\n]/g;
const mostMarks = 2_000;

/** Whether it can be read in the time that a page has, whoever wrote it and to whatever end. */
const isLetter = (text: string): boolean =>
  (text.match(marks)?.length ?? 0) <= mostMarks &&
  !text.split("\n").some((line) => tooDeep.test(line) && !rule.test(line));

const withoutMarks = (paragraph: string): Block => ({
  kind: "paragraph",
  children: paragraph
    .split("\n")
    .flatMap((text, index): Inline[] => [
      ...(index > 0 ? [{ kind: "break" } as const] : []),
      { kind: "text", text },
    ]),
});

/**
 * Reads the text of a message. Nothing is refused: what is not of our part of Markdown is shown as it was typed, and
 * so is a text with more marks or lines than any letter has.
 */
export function readMarkdown(text: string): Block[] {
  if (!isLetter(text))
    return text
      .replaceAll("\r\n", "\n")
      .trim()
      .split(/\n{2,}/)
      .map(withoutMarks);
  const source = keepingLines(text);
  return fromMarkdown(source, { extensions: [costly] }).children.flatMap((node) => block(node, source));
}

const inlineText = (children: Inline[]): string =>
  children
    .map((one) => {
      if (one.kind === "text") return one.text;
      if (one.kind === "break") return " ";
      return inlineText(one.children);
    })
    .join("");

/** The words alone, on one line: for the excerpt of a list. */
export const plainWords = (blocks: Block[]): string =>
  blocks
    .map((one) => (one.kind === "list" ? one.items.map(plainWords).join(" ") : inlineText(one.children)))
    .join(" ")
    .trim();
