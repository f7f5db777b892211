const sizes = {
  small: "size-8 text-[0.8rem]",
  medium: "size-11 text-[1rem] sm:size-13 sm:text-[1.15rem]",
  large: "size-13 text-[1.15rem]",
};

interface AvatarProps {
  firstName: string;
  lastName: string;
  size?: keyof typeof sizes;
}

const first = (name: string) => [...name.trim()][0]?.toLocaleUpperCase("fr") ?? "";

/** A person's initials on a tile. Decoration only: the name always stands beside it. */
export function Avatar({ firstName, lastName, size = "large" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-card bg-slate-chalk font-bold text-slate ring-1 ring-slate/25 ring-inset ${sizes[size]}`}
    >
      {first(firstName)}
      {first(lastName)}
    </span>
  );
}
