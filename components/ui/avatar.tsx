interface AvatarProps {
  firstName: string;
  lastName: string;
  size?: "small" | "large";
}

const first = (name: string) => [...name.trim()][0]?.toLocaleUpperCase("fr") ?? "";

/** A person's initials on a tile. Decoration only: the name always stands beside it. */
export function Avatar({ firstName, lastName, size = "large" }: AvatarProps) {
  const dimensions = size === "large" ? "size-13 text-[1.15rem]" : "size-8 text-[0.8rem]";
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-card bg-slate-chalk font-bold text-slate ring-1 ring-slate/25 ring-inset ${dimensions}`}
    >
      {first(firstName)}
      {first(lastName)}
    </span>
  );
}
