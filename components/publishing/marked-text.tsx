import type { ReactNode } from "react";
import { keepTogether } from "@/lib/i18n/keep-together";
import { type Block, type Inline, readMarkdown } from "@/lib/publishing/markdown";

interface MarkedTextProps {
  text: string;
}

/** The text of a message as it was written, with its few marks. Its headings stand below the page's own. */
export function MarkedText({ text }: MarkedTextProps) {
  return (
    <div className="flex max-w-[66ch] flex-col gap-3 break-words">{readMarkdown(text).map(showBlock)}</div>
  );
}

function showBlock(block: Block, place: number): ReactNode {
  if (block.kind === "paragraph") return <p key={place}>{block.children.map(showInline)}</p>;
  if (block.kind === "heading")
    return (
      <h3 key={place} className="font-semibold text-[1.1rem]">
        {block.children.map(showInline)}
      </h3>
    );
  const List = block.ordered ? "ol" : "ul";
  return (
    <List key={place} className={`flex flex-col gap-1 ps-6 ${block.ordered ? "list-decimal" : "list-disc"}`}>
      {block.items.map(showItem)}
    </List>
  );
}

const showItem = (item: Block[], place: number) => <li key={place}>{item.map(showBlock)}</li>;

function showInline(inline: Inline, place: number): ReactNode {
  if (inline.kind === "text") return keepTogether(inline.text);
  if (inline.kind === "break") return <br key={place} />;
  const inside = inline.children.map(showInline);
  if (inline.kind === "strong") return <strong key={place}>{inside}</strong>;
  if (inline.kind === "emphasis") return <em key={place}>{inside}</em>;
  return (
    <a key={place} href={inline.href} className="standing-link" rel="noreferrer">
      {inside}
    </a>
  );
}
