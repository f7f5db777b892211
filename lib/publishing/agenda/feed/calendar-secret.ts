import { hashSecret, keyedHash, keysFor } from "../../../auth/keys";

/** What a calendar's secret is derived from; the secret itself is nowhere. */
interface CalendarOrigin {
  id: string;
  generation: number;
}

const derive = (key: Buffer, { id, generation }: CalendarOrigin) => {
  const secret = keyedHash(key, `${id}:${generation}`);
  return { secret, hash: hashSecret(secret) };
};

/** The secret of a new generation under the current key, and the hash to store with it. */
export const deriveCalendarSecret = (origin: CalendarOrigin) => derive(keysFor("calendar-feed")[0], origin);

/** The same secret again, under whichever configured key fits the stored hash; undefined when none does any more. */
export const rederiveCalendarSecret = (origin: CalendarOrigin, storedHash: string): string | undefined =>
  keysFor("calendar-feed")
    .map((key) => derive(key, origin))
    .find(({ hash }) => hash === storedHash)?.secret;

/** The secret in the last part of an address, « ….ics »; undefined for what cannot be one. */
export const readCalendarSecret = (file: string): string | undefined =>
  /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
