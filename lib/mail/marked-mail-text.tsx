import type { ReactNode } from "react";
import { Heading, Link, Text } from "react-email";
import { type Block, type Inline, readMarkdown } from "../publishing/markdown";
import { style } from "./mail-style";

interface MarkedMailTextProps {
  text: string;
}

/** The text of a message in a mail, with its few marks; its own links lead where its author said. */
export const MarkedMailText = ({ text }: MarkedMailTextProps) => <>{readMarkdown(text).map(showBlock)}</>;

function showBlock(block: Block, place: number): ReactNode {
  if (block.kind === "paragraph")
    return (
      <Text key={place} className="ink" style={style.paragraph}>
        {block.children.map(showInline)}
      </Text>
    );
  if (block.kind === "heading")
    return (
      <Heading key={place} as="h3" className="ink" style={style.subtitle}>
        {block.children.map(showInline)}
      </Heading>
    );
  const List = block.ordered ? "ol" : "ul";
  return (
    <List key={place} className="ink" style={style.list}>
      {block.items.map(showItem)}
    </List>
  );
}

const showItem = (item: Block[], place: number) => (
  <li key={place} style={style.item}>
    {item.map(showInItem)}
  </li>
);

/** A line of a list has no space of a paragraph around it. */
const showInItem = (block: Block, place: number) =>
  block.kind === "paragraph" ? (
    <span key={place}>{block.children.map(showInline)}</span>
  ) : (
    showBlock(block, place)
  );

function showInline(inline: Inline, place: number): ReactNode {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "break") return <br key={place} />;
  const inside = inline.children.map(showInline);
  if (inline.kind === "strong") return <strong key={place}>{inside}</strong>;
  if (inline.kind === "emphasis") return <em key={place}>{inside}</em>;
  return (
    <Link key={place} href={inline.href} className="link" style={style.contactLink}>
      {inside}
    </Link>
  );
}
