import type { ComponentProps } from "react";

type CardProps = ComponentProps<"section"> & {
  /** `div` or `li` when the card is no section of its own. */
  as?: "section" | "div" | "li" | "article";
};

/** A sheet on the paper: one subject, one border. */
export function Card({ as: Tag = "section", className = "", ...card }: CardProps) {
  const Element = Tag as "section";
  return (
    <Element
      className={`rounded-card border border-line bg-surface p-4 shadow-card sm:p-6 print:border print:shadow-none ${className}`}
      {...card}
    />
  );
}
