import { schoolTint } from "@/lib/colour/school-tint";

/**
 * Fills its (relatively placed) parent with a school's colour. It is drawn, not styled: the content security
 * policy allows no inline style, and a nonce would not survive a navigation without reload.
 */
export function SchoolTint({ colour }: { colour: string | null }) {
  const { light, dark } = schoolTint(colour);
  return (
    <svg aria-hidden="true" focusable="false" className="absolute inset-0 -z-10 size-full print:hidden">
      <rect width="100%" height="100%" fill={light.background} className="dark:hidden" />
      <rect width="100%" height="100%" fill={dark.background} className="not-dark:hidden" />
    </svg>
  );
}

/** Text colour on a school's tint: paper by day, ink by night, as `schoolTint` measured it. */
export const onTint = "text-[#ffffff] dark:text-[#10141f] print:text-ink";
