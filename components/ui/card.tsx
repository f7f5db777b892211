import type { ComponentProps } from "react";

type CardProps = ComponentProps<"section"> & {
  /** `li` when the card is one of several. */
  as?: "section" | "li";
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
