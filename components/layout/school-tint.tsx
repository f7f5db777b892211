import { schoolTint } from "@/lib/colour/school-tint";

/**
 * Fills its (relatively placed, isolated) parent with a school's colour. It is drawn, not styled: the content
 * security policy allows no inline style, and a nonce would not survive a navigation without reload.
 */
export function SchoolTint({ colour }: { colour: string | null }) {
  const { day, night } = schoolTint(colour);
  return (
    <svg aria-hidden="true" focusable="false" className="absolute inset-0 -z-10 size-full print:hidden">
      <rect width="100%" height="100%" fill={day} className="dark:hidden" />
      <rect width="100%" height="100%" fill={night} className="not-dark:hidden" />
    </svg>
  );
}

/** Text on a school's tint: `tintForeground`, against which the tint is measured. */
export const onTint = "text-[#ffffff] print:text-ink";
