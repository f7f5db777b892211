import { onTint, SchoolTint } from "./school-tint";

interface RoleBandProps {
  /** « Espace de Léa — vous êtes connecté comme parent » */
  children: string;
  /** The school's own colour. */
  colour: string | null;
  /** As wide as the secretariat's workplace. */
  wide?: boolean;
}

/** As whom one is here, in words and in the school's colour. */
export function RoleBand({ children, colour, wide = false }: RoleBandProps) {
  return (
    <div className={`relative isolate ${onTint} print:hidden`}>
      <SchoolTint colour={colour} />
      <p
        className={`mx-auto w-full px-4 py-2.5 font-medium max-sm:py-1.5 max-sm:text-[0.8rem] max-sm:leading-snug sm:px-6 ${wide ? "max-w-[100rem]" : "max-w-5xl"}`}
      >
        {children}
      </p>
    </div>
  );
}
