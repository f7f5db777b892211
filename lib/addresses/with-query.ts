/** An address's parameters; one with several values is written several times, one without is left out. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A path with those of its parameters that are given. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
