import { ArrowLeft } from "lucide-react";

interface WayBackProps {
  href: string;
  /** Where it leads: « Revenir à la liste ». */
  label: string;
}

/** The way from a page to the one above it, always in the same place and with the same arrow. */
export function WayBack({ href, label }: WayBackProps) {
  return (
    <a href={href} className="standing-link w-fit print:hidden">
      <ArrowLeft aria-hidden="true" className="size-5 shrink-0" />
      {label}
    </a>
  );
}
