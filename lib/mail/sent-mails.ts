import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "../env";
import { foldAccents } from "../fold-accents";
import { formatMoment } from "../i18n/formats";

const sentMail = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  sentAt: z.iso.datetime(),
});

/** A mail of the folder transport, as the demonstration shows it. */
export type SentMail = z.infer<typeof sentMail> & { id: string };

/** The list's page shows no more; older ones are found by searching. */
export const mostShown = 100;

const fileForm = /^[0-9a-f]{32}\.json$/;

/** The folder whose mails `/courrier` may show; undefined outside the demonstration. */
export function viewableFolder(): string | undefined {
  const { PREAU_DEMO, MAIL_OUTBOX_DIR } = env();
  return PREAU_DEMO ? MAIL_OUTBOX_DIR : undefined;
}

async function readOne(folder: string, file: string): Promise<SentMail | undefined> {
  const content = await readFile(join(folder, file), "utf8");
  const { success, data } = sentMail.safeParse(JSON.parse(content));
  return success ? { ...data, id: file.slice(0, -".json".length) } : undefined;
}

/** No mail has left yet: the transport makes the folder with the first one. */
const absent = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === "ENOENT") return [];
  throw error;
};

async function newestFirst(folder: string): Promise<string[]> {
  const files = (await readdir(folder).catch(absent)).filter((file) => fileForm.test(file));
  const dated = await Promise.all(
    files.map(async (file) => ({ file, at: (await stat(join(folder, file))).mtimeMs })),
  );
  return dated.sort((one, other) => other.at - one.at).map(({ file }) => file);
}

const matches = ({ to, subject, text }: SentMail, search: string) =>
  foldAccents(`${to}\n${subject}\n${text}`).includes(search);

/** The newest mails whose address, subject or text holds what is searched, without regard to accents or case. */
export async function listSentMails(folder: string, search: string): Promise<SentMail[]> {
  const wanted = foldAccents(search.trim());
  const found: SentMail[] = [];
  for (const file of await newestFirst(folder)) {
    if (found.length === mostShown) break;
    const mail = await readOne(folder, file);
    if (mail && matches(mail, wanted)) found.push(mail);
  }
  return found;
}

/** One mail, or undefined when the address names none. */
export async function findSentMail(folder: string, id: string): Promise<SentMail | undefined> {
  const file = `${id}.json`;
  if (!fileForm.test(file)) return undefined;
  const files = await readdir(folder).catch(absent);
  return files.includes(file) ? readOne(folder, file) : undefined;
}

/** « 22 novembre à 18 h 47 » */
export const sentMoment = ({ sentAt }: Pick<SentMail, "sentAt">) => formatMoment(new Date(sentAt));
