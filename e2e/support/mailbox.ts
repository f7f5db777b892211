import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";

/** A mail as the outbox folder holds it. */
export interface SentMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  sentAt: string;
}

function readOutbox(folder: string): SentMail[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(".json") && !file.startsWith("."))
      .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as SentMail);
  } catch {
    return [];
  }
}

/** The mails that really left, as their readers find them. */
export function openMailbox(folder: string) {
  const all = (address: string, template?: string) =>
    readOutbox(folder)
      .filter(
        ({ to, headers }) =>
          String(to).includes(address) && (!template || headers["X-Preau-Template"] === template),
      )
      .toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));

  /** Waits for `count` mails of this kind and gives the newest. */
  const latest = async (address: string, template: string, count = 1): Promise<SentMail> => {
    await expect.poll(() => all(address, template).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
    const [mail] = all(address, template);
    if (!mail) throw new Error("No mail came.");
    return mail;
  };

  return { all, latest };
}

/** The links of a mail's text that open a token's page. */
export const tokenLinks = ({ text }: SentMail): string[] => [
  ...new Set(text.match(/http\S+\/jeton\/[\w-]+/g) ?? []),
];
