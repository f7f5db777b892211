import { onTint, SchoolTint } from "./school-tint";

interface RoleBandProps {
  /** « Espace de Léa — vous êtes connecté comme parent » */
  children: string;
  /** The school's own colour. */
  colour: string | null;
}

/** As whom one is here, in words and in the school's colour. */
export function RoleBand({ children, colour }: RoleBandProps) {
  return (
    <div className={`relative isolate ${onTint}`}>
      <SchoolTint colour={colour} />
      <p className="mx-auto w-full max-w-5xl px-4 py-2.5 font-medium sm:px-6">{children}</p>
    </div>
  );
}
