interface PasswordLengthProps {
  length: number;
  minimum: number;
  words: {
    /** « Encore 1 caractère », « Encore 2 caractères »…, by how many are missing less one. */
    missing: readonly string[];
    good: string;
    great: string;
  };
}

/** A password's one strength that can be told honestly while typing: how long it is. Silent before. */
export function PasswordLength({ length, minimum, words }: PasswordLengthProps) {
  const great = minimum + 8;
  const told =
    length === 0
      ? ""
      : length < minimum
        ? words.missing[minimum - length - 1]
        : length < great
          ? words.good
          : words.great;
  const colour = length < minimum ? "accent-ochre text-ochre" : "accent-green text-green";
  return (
    <div className={`-mt-2 ${colour} ${length === 0 ? "hidden" : ""}`}>
      <progress
        value={Math.min(length, great)}
        max={great}
        aria-hidden="true"
        className="block h-2 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-chalk [&::-webkit-progress-value]:bg-current"
      />
      <p role="status" className="mt-1 font-medium">
        {told}
      </p>
    </div>
  );
}
