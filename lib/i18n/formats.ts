/** Dates and numbers as Belgium writes them in French, always in Brussels' time. */

const zone = { timeZone: "Europe/Brussels" } as const;
const dayAndMonth = new Intl.DateTimeFormat("fr-BE", { ...zone, day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("fr-BE", {
  ...zone,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const fullDate = new Intl.DateTimeFormat("fr-BE", {
  ...zone,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const clockParts = new Intl.DateTimeFormat("fr-BE", {
  ...zone,
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});
const dayAlone = new Intl.DateTimeFormat("fr-BE", { ...zone, day: "numeric" });
const monthAlone = new Intl.DateTimeFormat("fr-BE", { ...zone, month: "short" });
const isoDate = new Intl.DateTimeFormat("sv-SE", zone);
const weekdayAndDay = new Intl.DateTimeFormat("fr-BE", {
  ...zone,
  weekday: "long",
  day: "numeric",
  month: "long",
});
const monthAndYear = new Intl.DateTimeFormat("fr-BE", { ...zone, month: "long", year: "numeric" });
const weekdays = {
  long: new Intl.DateTimeFormat("fr-BE", { ...zone, weekday: "long" }),
  narrow: new Intl.DateTimeFormat("fr-BE", { ...zone, weekday: "narrow" }),
};
const integers = new Intl.NumberFormat("fr-BE");

/** The first of a month is an ordinal in French, the other days are not. */
const withOrdinal = (written: string) => written.replace(/(^| )1 /, "$11er ");

/** « 12 septembre », « 1er mai » */
export const formatDay = (date: Date) => withOrdinal(dayAndMonth.format(date));

/** « 12 septembre 2026 » */
export const formatDate = (date: Date) => withOrdinal(dayAndYear.format(date));

/** « samedi 12 septembre 2026 » */
export const formatFullDate = (date: Date) => withOrdinal(fullDate.format(date));

/** « samedi 12 septembre » */
export const formatWeekdayAndDay = (date: Date) => withOrdinal(weekdayAndDay.format(date));

/** « septembre 2026 » */
export const formatMonth = (date: Date) => monthAndYear.format(date);

/** « samedi », or « S » at the head of a narrow column. */
export const formatWeekday = (date: Date, width: "long" | "narrow") => weekdays[width].format(date);

/** « 12 », on a leaf of a calendar. */
export const dayNumber = (date: Date) => dayAlone.format(date);

/** « sept. », under that number. */
export const shortMonth = (date: Date) => monthAlone.format(date);

/** « 2026-09-12 »: which day it is, for machines and for comparing. */
export const isoDay = (date: Date) => isoDate.format(date);

/** « 14 h 30 », with narrow no-break spaces. */
export function formatTime(date: Date): string {
  const parts = Object.fromEntries(clockParts.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${Number(parts.hour)}\u202Fh\u202F${parts.minute}`;
}

/** « 12 septembre à 14 h 30 » */
export const formatMoment = (date: Date) => `${formatDay(date)} à ${formatTime(date)}`;

const withYear = new Intl.DateTimeFormat("fr-BE", {
  ...zone,
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** « 12 septembre 2026 à 14 h 30 », where lines of several years stand together. */
export const formatDatedMoment = (date: Date) =>
  `${withOrdinal(withYear.format(date))} à ${formatTime(date)}`;

const shares = new Intl.NumberFormat("fr-BE", { style: "percent" });

/** « 65 % » */
export const formatShare = (share: number) => shares.format(share);

/** « aujourd’hui à 8 h 05 », « hier à 20 h 14 », « le 12 septembre à 14 h 30 » */
export function formatWhen(date: Date, today: Date): string {
  const yesterday = new Date(today.getTime() - 24 * 3_600_000);
  if (isoDay(date) === isoDay(today)) return `aujourd’hui à ${formatTime(date)}`;
  if (isoDay(date) === isoDay(yesterday)) return `hier à ${formatTime(date)}`;
  return `le ${formatMoment(date)}`;
}

/** « 1 234 » */
export const formatCount = (count: number) => integers.format(count);

const oneDecimal = new Intl.NumberFormat("fr-BE", { maximumFractionDigits: 1 });

/** « 340 ko », « 1,2 Mo »: what a file weighs, never nothing. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${integers.format(Math.max(1, Math.round(kilobytes)))}\u00a0ko`
    : `${oneDecimal.format(kilobytes / 1024)}\u00a0Mo`;
}
