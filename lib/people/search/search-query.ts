import { sql } from "drizzle-orm";
import { db } from "../../db/client";

/** Letters that must be typed before anything is looked for. */
export const shortestSearch = 2;
const longestSearch = 120;
const mostWords = 8;

/** What somebody typed into the box, read in every way in which it may be meant. */
export interface SearchQuery {
  /** Folded by the database, as the documents are: one rule for both. */
  words: string[];
  /** The same without spaces: « 3 A » is 3A. */
  together: string;
  /** An address, in small letters. */
  email: string | null;
  /** A telephone's digits without what comes before the number itself: 470123456 for 0470/12.34.56. */
  digits: string | null;
}

const telephone = /^\+?[\d\s./()-]{6,}$/;

/** The country's or the trunk's zeros come and go with who writes; the number behind them stays. */
const significantDigits = (typed: string) => typed.replace("(0)", "").replace(/\D/g, "").replace(/^0+/, "");

function emailIn(typed: string): string | null {
  const [mailbox, domain] = typed.split("@");
  return mailbox && domain !== undefined ? typed.toLowerCase() : null;
}

/** Reads what was typed; undefined when it is too short to look for. */
export async function readSearchQuery(typed: string): Promise<SearchQuery | undefined> {
  const text = typed.normalize("NFC").replaceAll("\0", "").trim().slice(0, longestSearch);
  const email = emailIn(text);
  const named = email ? text.slice(0, text.indexOf("@")) : text;
  const [row] = await db.execute<{ folded: string }>(sql`select search_fold(${named}) as folded`);
  const words = (row?.folded ?? "").split(" ").filter(Boolean).slice(0, mostWords);
  const together = words.join("");
  if (together.length < shortestSearch) return undefined;
  return { words, together, email, digits: telephone.test(text) ? significantDigits(text) : null };
}
