import { demonstrationPeople, demonstrationStaff } from "@/drizzle/demo/demonstration-school";
import { issueAccessCode } from "../access/issue-access-code";
import { issueProvisionalPassword } from "../access/issue-provisional-password";
import { db } from "../db/client";
import { env } from "../env";
import { translator } from "../i18n/translator";
import { findUserId } from "../people/find-user-id";
import { routes } from "../routes";

const t = translator("fr");
const at = (path: string) => new URL(path, env().PUBLIC_URL).href;

/** A fresh code for the family without e-mail: nothing that was printed before is kept in clear anywhere. */
async function letterLine(): Promise<string> {
  const { username } = demonstrationPeople.withoutEmail;
  const userId = await findUserId(username);
  const issued = userId && (await db.transaction((tx) => issueAccessCode(tx, { userId, form: "letter" })));
  if (!issued) throw new Error(`The demonstration has no ${username}.`);
  return t("cli.demo.letter", { username, code: issued.code, address: at(routes.enterToken()) });
}

async function provisionalLine(): Promise<string> {
  const { username } = demonstrationPeople.withProvisionalPassword;
  const userId = await findUserId(username);
  const issued = userId && (await issueProvisionalPassword(userId, null));
  if (!issued) throw new Error(`The demonstration has no ${username}.`);
  return issued.outcome === "issued"
    ? t("cli.demo.provisional", { username, password: issued.password, address: at(routes.login()) })
    : t("cli.demo.alreadyActive", { username });
}

const peopleLines = (people: readonly { username: string; shows: string }[]) =>
  people.map(({ username, shows }) => t("cli.demo.person", { username, shows }));

/** What someone needs to walk every flow: addresses, names of each role, a code and a provisional password. */
export async function demonstrationGuide(): Promise<string> {
  const staff = demonstrationStaff.map(({ username, role }) => ({
    username,
    shows: t(`cli.demo.roles.${role}`),
  }));
  return [
    "",
    t("cli.demo.open", { address: at(routes.home()) }),
    t("cli.demo.mails", { address: at(routes.mailViewer()), folder: env().MAIL_OUTBOX_DIR ?? "" }),
    t("cli.demo.how"),
    t("cli.demo.staff"),
    ...peopleLines(staff),
    t("cli.demo.guardians"),
    ...peopleLines(demonstrationPeople.guardians),
    t("cli.demo.students"),
    ...peopleLines(demonstrationPeople.students),
    await letterLine(),
    await provisionalLine(),
    t("cli.demo.stop"),
  ].join("\n");
}
