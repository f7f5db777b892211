import { nearest } from "./edit-distance";

/** The big mailbox providers of Belgian families: the name and the endings under which each exists. */
const providers = [
  "gmail",
  "hotmail",
  "outlook",
  "skynet",
  "proximus",
  "telenet",
  "yahoo",
  "icloud",
] as const;

/** One letter away from a provider, and a provider too. */
const lookAlikes = new Set(["ymail", "mail", "email", "rocketmail"]);

const endings: Record<string, string> = {
  con: "com",
  cmo: "com",
  ocm: "com",
  vom: "com",
  xom: "com",
  comm: "com",
  coom: "com",
  bee: "be",
  eb: "be",
};

/** The domain that was probably meant (`gmial.com`, `hotmail.con`), or undefined when nothing looks wrong. */
export function meantDomain(domain: string): string | undefined {
  const [name, ...rest] = domain.toLowerCase().split(".");
  const ending = rest.join(".");
  if (!name || !ending) return undefined;
  const meantEnding = endings[ending] ?? ending;
  const known: readonly string[] = providers;
  const meantName = known.includes(name) || lookAlikes.has(name) ? name : (nearest(name, known, 1) ?? name);
  const meant = `${meantName}.${meantEnding}`;
  return meant === domain.toLowerCase() ? undefined : meant;
}
