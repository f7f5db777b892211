import { eq, sql } from "drizzle-orm";
import type { Page as BrowserPage } from "playwright/test";
import { outbox, sessions, users } from "@/drizzle/schema";
import { makeMailing } from "@/lib/access/invite-selection";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import {
  knownPassword,
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";

/** A class of three pupils: two families with an address, one without. Mails leave at any hour. */
async function givenClass() {
  const school = await makeSchool({ decentHoursFrom: 0, decentHoursUntil: 24 });
  const secretary = await makePerson({ active: true, firstName: "Claire" });
  await makeStaff(secretary.userId, "secretary", school.id);
  const guardians: MadePerson[] = [];
  for (const email of [undefined, undefined, null]) {
    const guardian = await makePerson(email === undefined ? {} : { email });
    await makeGuardianship(guardian.userId, (await makeStudent(school.id, { firstName: "Léa" })).studentId);
    guardians.push(guardian);
  }
  const [first, second, unreachable] = guardians as [MadePerson, MadePerson, MadePerson];
  return { school, secretary, first, second, unreachable };
}

const everybody = /^Toute la liste/;

async function chooseEverybody(page: BrowserPage, act: string) {
  await page.getByRole("checkbox", { name: everybody }).check();
  await page.getByRole("button", { name: act, exact: true }).click();
}

test("a class is invited, a family comes in by its mail, and the class's bar moves", async ({
  signedInAs,
  mailbox,
  page,
}) => {
  const { secretary, first, second } = await givenClass();
  const desk = await signedInAs(secretary);
  await desk.goto(routes.connections());
  await expect(desk.getByText("0 / 3 familles", { exact: true })).toBeVisible();
  await expectNoAxeViolations(desk);

  await desk.getByRole("link", { name: "3A", exact: true }).click();
  await expect(desk.getByRole("row", { name: new RegExp(first.lastName) })).toContainText("Jamais invité");
  await expectNoAxeViolations(desk);

  await chooseEverybody(desk, "Inviter");
  await expect(desk.getByText(/^2 personnes recevront un courriel/)).toBeVisible();
  await expect(desk.getByText("4 sont sans adresse")).toBeVisible();
  const sheet = desk.frameLocator("iframe");
  const usernames = [first, second].map(({ username }) => sheet.getByText(username, { exact: true }));
  await expect(usernames.reduce((one, other) => one.or(other))).toBeVisible();
  await expect(sheet.getByText(/lien-personnel-de-chaque-famille/)).toBeVisible();

  await desk.getByRole("button", { name: "Inviter 2 personnes" }).click();
  await expect(desk.getByRole("heading", { name: "Invitation groupée" })).toBeVisible();
  await expect(desk.getByText("2 invitées")).toBeVisible();
  await expect(desk.getByText("Tout est parti.")).toBeVisible({ timeout: 15_000 });
  await expectNoAxeViolations(desk);

  // A sheet without scripts cannot be examined: the page of the act that shows none is.
  await desk.goto(routes.connectionsSend({ acte: "extend", etat: "all", tous: "1" }));
  await expect(desk.getByText("Aucun lien ne sera prolongé.")).toBeVisible();
  await expectNoAxeViolations(desk);

  const [link] = tokenLinks(await mailbox.latest(first.email ?? "", "activation"));
  await page.goto(link ?? "");
  await desk.goto(routes.connections({ etat: "opened" }));
  await expect(desk.getByRole("row", { name: new RegExp(first.lastName) })).toBeVisible();
  await expect(desk.getByRole("row", { name: new RegExp(second.lastName) })).toHaveCount(0);

  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill("lanterne-rivage-moulin-opale");
  await page.getByRole("button", { name: "Modifier" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/jeton"));
  await desk.goto(routes.connections());
  await expect(desk.getByText("1 / 3 familles", { exact: true })).toBeVisible();
});

test("who presses after a colleague is told and sends nothing; an old proof asks for the password and keeps what was typed", async ({
  signedInAs,
}) => {
  const { secretary, first } = await givenClass();
  const desk = await signedInAs(secretary);
  await desk.goto(routes.connections({ etat: "never_invited" }));
  await chooseEverybody(desk, "Inviter");
  const press = desk.getByRole("button", { name: "Inviter 2 personnes" });
  await expect(press).toBeVisible();
  const later = await desk.context().newPage();
  await later.goto(desk.url());
  await db
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .where(eq(sessions.userId, secretary.userId));
  await desk.getByLabel("À une date choisie").check();
  await desk.getByLabel("Date", { exact: true }).fill("2020-01-01");
  await press.click();
  await expect(desk.getByText("Cette heure est passée").first()).toBeVisible();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await desk.getByLabel("Date", { exact: true }).fill(tomorrow);
  await desk.getByLabel("Heure").fill("23:30");
  await press.click();
  await desk.getByLabel("Votre mot de passe").fill(knownPassword);
  await expect(desk.getByLabel("Date", { exact: true })).toHaveValue(tomorrow);
  await expect(desk.getByLabel("À une date choisie")).toBeChecked();
  await press.click();
  await expect(desk.getByText(/^Partira/)).toBeVisible();
  expect(await db.$count(outbox, eq(outbox.userId, first.userId))).toBe(3);

  await later.getByRole("button", { name: "Inviter 2 personnes" }).click();
  await expect(later.getByText("quelqu’un d’autre l’a fait avant vous", { exact: false })).toBeVisible();
  await expect(later.getByText("Aucun courriel n’est parti.")).toBeVisible();
  expect(await db.$count(outbox, eq(outbox.userId, first.userId))).toBe(3);
});

test("without scripts a sending is planned and taken back before it leaves", async ({ signedInAs }) => {
  const { secretary, first } = await givenClass();
  const desk = await signedInAs(secretary, { javaScriptEnabled: false });
  await desk.goto(routes.connections({ etat: "never_invited" }));
  await chooseEverybody(desk, "Inviter");
  await desk.getByLabel("À une date choisie").check();
  await desk
    .getByLabel("Date", { exact: true })
    .fill(new Date(Date.now() + 172_800_000).toISOString().slice(0, 10));
  await desk.getByRole("button", { name: "Inviter 2 personnes" }).click();
  await expect(desk.getByText(/^Partira le /)).toBeVisible();
  await desk.getByRole("button", { name: "Annuler ce qui n’est pas parti" }).click();
  await expect(desk.getByText(/^Envoi annulé le .* 2 courriels ne sont pas partis\.$/)).toBeVisible();
  const [guardian] = await db.select().from(users).where(eq(users.id, first.userId));
  expect(guardian?.invitedAt).toBeNull();
});

test("another school's people, classes, sendings and previews do not exist, nor does any of it for families", async ({
  signedInAs,
}) => {
  const [here, there] = [await givenClass(), await givenClass()];
  const id = crypto.randomUUID();
  const mailing = { id, act: "invite", schoolId: there.school.id, actorId: there.secretary.userId } as const;
  const sendAt = new Date(Date.now() + 86_400_000);
  await makeMailing({ ...mailing, userIds: [there.first.userId], filters: {}, sendAt });
  const [foreign] = await db.execute<{ id: string }>(
    sql`select id from classes where school_id = ${there.school.id}`,
  );
  const desk = await signedInAs(here.secretary);
  const own = { ecole: here.school.slug };
  for (const address of [
    routes.connections({ ecole: there.school.slug }),
    routes.connections({ classe: foreign?.id }),
    routes.connectionsExport({ ecole: there.school.slug }),
    routes.connectionsSend({ acte: "invite", ecole: there.school.slug, tous: "1" }),
    routes.connectionsPreview({ ...own, personne: there.first.userId }),
    routes.mailing(id),
  ])
    expect((await desk.request.get(address)).status(), address).toBe(404);

  await desk.goto(routes.connectionsSend({ ...own, acte: "invite", lignes: there.first.userId }));
  await expect(desk.getByText("Personne ne recevra de courriel.")).toBeVisible();
  await expect(desk.getByText(there.first.lastName)).toHaveCount(0);

  const parent = await makePerson({ active: true });
  await makeGuardianship(parent.userId, (await makeStudent(here.school.id)).studentId);
  const family = await signedInAs(parent);
  expect((await family.request.get(routes.connections())).status()).toBe(404);
});

test("what the filters show leaves as a file that names no link", async ({ signedInAs }) => {
  const { secretary, first, unreachable } = await givenClass();
  const desk = await signedInAs(secretary);
  const file = await desk.request.get(routes.connectionsExport({ etat: "never_invited", format: "csv" }));
  const text = await file.text();
  expect(text).toContain(first.lastName);
  expect(text).toContain("Jamais invité");
  expect(text).not.toContain(unreachable.lastName);
  expect(text).not.toContain("/jeton/");
  await db
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .where(eq(sessions.userId, secretary.userId));
  const asked = await desk.request.get(routes.connectionsExport({ format: "csv" }), { maxRedirects: 0 });
  expect(asked.headers().location).toContain(routes.confirmIdentity());
});
