export type ReadBirthDate =
  | { outcome: "missing" }
  /** ISO 8601. `repaired`: it was not written day/month/year with four digits. */
  | { outcome: "read"; date: string; repaired: boolean }
  | { outcome: "implausible" };

const millisecondsADay = 86_400_000;
/** Excel counts days from here: its day 60, 29 February 1900, never was. */
const excelEpoch = Date.UTC(1899, 11, 30);
const oldestYear = 1901;

type Parts = [year: number, month: number, day: number];

function partsOf(text: string, thisYear: number): { parts: Parts; repaired: boolean } | undefined {
  const dayFirst = /^(\d{1,2})([/.\-\s])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) {
    const [, day = "", separator, month = "", year = ""] = dayFirst;
    const usual = year.length === 4 && separator === "/";
    return { parts: [fullYear(year, thisYear), Number(month), Number(day)], repaired: !usual };
  }
  const yearFirst = /^(\d{4})([/.-]?)(\d{2})\2(\d{2})(?:[T ]00:00(:00)?.*)?$/.exec(text);
  if (yearFirst) {
    const [, year, , month, day] = yearFirst;
    return { parts: [Number(year), Number(month), Number(day)], repaired: true };
  }
  return /^\d{5}$/.test(text) ? { parts: fromExcel(Number(text)), repaired: true } : undefined;
}

/** Two digits mean the last such year that is not in the future. */
function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const century = thisYear - (thisYear % 100);
  const candidate = century + Number(year);
  return candidate > thisYear ? candidate - 100 : candidate;
}

function fromExcel(serial: number): Parts {
  const date = new Date(excelEpoch + serial * millisecondsADay);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

const pad = (part: number) => String(part).padStart(2, "0");

/** A day of birth as lists write it, day before month. `today` (ISO) bounds it: nobody is born tomorrow. */
export function readBirthDate(text: string, today: string): ReadBirthDate {
  if (text === "") return { outcome: "missing" };
  const found = partsOf(text, Number(today.slice(0, 4)));
  if (!found) return { outcome: "implausible" };
  const [year, month, day] = found.parts;
  const date = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  const exists = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;
  if (!exists || year < oldestYear || date > today) return { outcome: "implausible" };
  return { outcome: "read", date, repaired: found.repaired };
}
