import { eq, sql } from "drizzle-orm";
import { auditEvents, events, sessions } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";
import { readCalendar } from "./support/read-calendar";

async function makeFamily() {
  const school = await makeSchool();
  const [secretary, mother] = [await makePerson({ active: true }), await makePerson({ active: true })];
  await makeStaff(secretary.userId, "secretary", school.id);
  const child = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(mother.userId, child.studentId);
  return { school, secretary, mother, child };
}

const day = "2027-03-28";

test("an event goes from the secretariat, with scripts off, to the family’s agenda and to their telephone, and so does its cancellation", async ({
  signedInAs,
  server,
  request,
}) => {
  const { school, secretary, mother, child } = await makeFamily();
  const staff = await signedInAs(secretary, { javaScriptEnabled: false });
  await staff.goto("/secretariat/agenda/nouveau");
  await staff.getByLabel("Titre").fill("Sortie au musée");
  await staff.getByLabel("Premier jour").fill(day);
  await staff.getByLabel("Heure de début").fill("02:30");
  await staff.getByRole("button", { name: "Mettre à l’agenda" }).click();
  await expect(staff.getByText("Cette heure n’existe pas").first()).toBeVisible();
  expect(await db.$count(events, eq(events.schoolId, school.id))).toBe(0);
  await staff.getByLabel("Heure de début").fill("10:30");
  await staff.getByRole("button", { name: "Mettre à l’agenda" }).click();
  await expect(staff.getByText("L’événement est à l’agenda")).toBeVisible();

  const family = await signedInAs(mother, { viewport: { width: 390, height: 844 } });
  await family.goto(`/tableau-de-bord/${child.studentId}/agenda?vue=mois&mois=2027-03`);
  await family.getByRole("link", { name: /28 mars/ }).click();
  await expect(family.getByRole("heading", { name: "Le dimanche 28 mars 2027" })).toBeVisible();
  await expect(family.locator("#jour").getByText("Sortie au musée")).toBeVisible();
  await expectNoAxeViolations(family);

  await family.goto("/mon-compte/agenda");
  await family.getByRole("button", { name: "Créer l’adresse de mon agenda" }).click();
  const address = (await family.locator("main code").textContent()) ?? "";
  expect(address.startsWith(`${server.url}/api/agenda/`)).toBe(true);
  await expectNoAxeViolations(family);
  const answer = await request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-cache",
  });
  const outing = (text: string) =>
    readCalendar(text).events.find((event) => event.get("SUMMARY") === "Sortie au musée");
  expect(outing(await answer.text())?.get("DTSTART")).toBe("20270328T083000Z");
  const again = await request.get(address, { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);

  await staff.getByText("Annuler l’événement", { exact: true }).click();
  await staff.getByRole("button", { name: "Annuler l’événement pour de bon" }).click();
  await expect(staff.getByText("L’événement est annulé")).toBeVisible();
  const told = outing(await (await request.get(address)).text());
  expect([told?.get("STATUS"), told?.get("SEQUENCE")]).toEqual(["CANCELLED", "1"]);

  await family.getByText("Quelqu’un d’autre connaît cette adresse").click();
  await family.getByRole("button", { name: "Changer d’adresse" }).click();
  await expect(family.locator("main code")).not.toHaveText(address);
  expect((await request.get(address)).status()).toBe(404);
  expect((await request.get(`${server.url}/api/agenda/${"u".repeat(43)}.ics`)).status()).toBe(404);
});

test("one’s data leave after the password alone, and say what the secretariat did, by the school", async ({
  signedInAs,
}) => {
  const { school, secretary, mother } = await makeFamily();
  const staff = await signedInAs(secretary);
  await staff.goto(`/secretariat/personnes/${mother.userId}`);
  const family = await signedInAs(mother);
  await db
    .update(sessions)
    .set({ provenAt: sql`now() - interval '1 hour'` })
    .where(eq(sessions.userId, mother.userId));
  await family.goto("/mon-compte/donnees");
  await expect(family.getByText(`Le secrétariat de ${school.name}`)).toBeVisible();
  await expect(family.getByText(secretary.lastName)).toHaveCount(0);
  await expectNoAxeViolations(family);
  await family.getByRole("link", { name: "Copie pour un autre programme (JSON)" }).click();
  await family.getByLabel("Votre mot de passe").fill(knownPassword);
  await family.getByRole("button", { name: "Continuer" }).click();
  await expect(family.getByText("Vous pouvez prendre votre copie maintenant")).toBeVisible();
  const copy = await family.request.get("/mon-compte/donnees/json");
  expect(JSON.parse(await copy.text())).toMatchObject({ account: { username: mother.username } });
  const paper = await family.request.get("/mon-compte/donnees/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const taken = sql`${auditEvents.actorId} = ${mother.userId} and ${auditEvents.action} = 'own_data.taken'`;
  expect(await db.$count(auditEvents, taken)).toBe(2);
});
