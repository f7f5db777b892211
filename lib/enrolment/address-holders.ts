import type { GatheredAdult } from "./gathered";

/** Which adults of the list each address is written for, by the address in small letters. */
export type AddressHolders = ReadonlyMap<string, ReadonlySet<GatheredAdult>>;

/** Looks every address up once, so that nobody has to be compared with everybody. */
export function addressHolders(adults: Iterable<GatheredAdult>): AddressHolders {
  const holders = new Map<string, Set<GatheredAdult>>();
  for (const adult of adults)
    for (const email of adult.emails) {
      const known = holders.get(email);
      if (known) known.add(adult);
      else holders.set(email, new Set([adult]));
    }
  return holders;
}

/** Of several addresses, the one that most rows give; then one of the person's own; then the first. */
export function chooseEmail(adult: GatheredAdult, holders: AddressHolders): string | null {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const { email } of adult.mentions) {
    if (!email) continue;
    const address = email.toLowerCase();
    counts.set(address, (counts.get(address) ?? 0) + 1);
    if (email === address || !spellings.has(address)) spellings.set(address, email);
  }
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  const candidates = [...counts].flatMap(([address, count]) => (count === most ? [address] : []));
  const chosen = candidates.find((address) => !isSharedBeside(adult, holders.get(address))) ?? candidates[0];
  return spellings.get(chosen ?? "") ?? null;
}

/** Whether another adult beside one of the same children has the address; the shorter of two ways is walked. */
function isSharedBeside(adult: GatheredAdult, holders: ReadonlySet<GatheredAdult> = new Set()): boolean {
  const isOther = (other: GatheredAdult) => other !== adult && holders.has(other);
  if (holders.size > adult.children.size)
    return some(adult.children, ({ guardians }) =>
      guardians.size < holders.size
        ? some(guardians, isOther)
        : some(holders, (holder) => holder !== adult && guardians.has(holder)),
    );
  return some(holders, (holder) => holder !== adult && shareChild(holder, adult));
}

function shareChild({ children: ones }: GatheredAdult, { children: others }: GatheredAdult): boolean {
  const [few, many] = ones.size < others.size ? [ones, others] : [others, ones];
  return some(few, (child) => many.has(child));
}

/** Stops at the first, without making a list of them all. */
function some<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}
