import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { accessTokens, auditEvents, importRows, imports, outbox, users } from "@/drizzle/schema";
import { inviteUsers } from "@/lib/access/invite-users";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test as journey } from "./support/journey-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "./support/make-people";
import { type PortalServer, startPortal } from "./support/portal-server";
import { queriesOf } from "./support/queries-of";
import { type ResendDouble, signedEvent, startResendDouble } from "./support/resend-double";

/** The portal as schools run it: mails leave through Resend, and their fate comes back. */
const test = journey.extend<object, { resend: ResendDouble; server: PortalServer }>({
  resend: [
    async ({ playwright: _ }, use) => {
      const double = await startResendDouble();
      await use(double);
      await double.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ database, resend }, use) => {
      const server = await startPortal({
        DATABASE_URL: database,
        MAIL_OUTBOX_DIR: "",
        MAIL_FROM: "Préau <portail@ecole.example>",
        RESEND_API_KEY: "re_test",
        RESEND_BASE_URL: resend.url,
        RESEND_WEBHOOK_SECRET: resend.secret,
      });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const webhook = "/api/webhooks/resend";
const nobodyThere = { bounce: { type: "Permanent", subType: "General", message: "550 5.1.1 user unknown" } };

async function givenFamily() {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const mother = await makePerson({ firstName: "Élodie", lastName: `Vanhoutte${uniqueLetters()}` });
  const child = await makeStudent(school.id, { firstName: "Léa", lastName: mother.lastName });
  await makeGuardianship(mother.userId, child.studentId);
  return { school, secretary, mother, name: `${mother.lastName} Élodie` };
}

const mailTo = (userId: string) =>
  db.select().from(outbox).where(eq(outbox.userId, userId)).orderBy(outbox.sendAfter).limit(1);

test("a mail that comes back stands on today's list, with its reason, until the address is corrected", async ({
  request,
  resend,
  server,
  signedInAs,
}) => {
  const { secretary, mother, name } = await givenFamily();
  await db.transaction((tx) => inviteUsers(tx, [mother.userId]));
  const taken = () => resend.taken.find(({ to }) => to.includes(mother.email ?? ""));
  await expect.poll(taken, { timeout: 15_000 }).toBeDefined();
  const { id: emailId = "", tags = [] } = taken() ?? {};
  const [mail] = await mailTo(mother.userId);
  expect(tags).toEqual([{ name: "preau_mail", value: mail?.id }]);

  const forged = signedEvent(
    `whsec_${randomBytes(24).toString("base64")}`,
    "email.bounced",
    emailId,
    nobodyThere,
  );
  const refused = await request.post(`${server.url}${webhook}`, forged);
  expect([refused.status(), await refused.text()]).toEqual([401, ""]);
  const bounced = signedEvent(resend.secret, "email.bounced", emailId, nobodyThere);
  const late = signedEvent(resend.secret, "email.delivered", emailId);
  const unknown = signedEvent(resend.secret, "email.bounced", randomUUID(), nobodyThere);
  for (const event of [bounced, late, bounced, unknown])
    expect((await request.post(`${server.url}${webhook}`, event)).status()).toBe(200);

  const page = await signedInAs(secretary);
  await page.goto("/secretariat");
  await expect(page.getByRole("heading", { name: "1 adresse rejette les courriels" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(`${mother.email}\u202f: boîte inexistante`);
  await expectNoAxeViolations(page);

  await row.getByRole("link", { name: "Corriger l’adresse" }).click();
  await page.getByLabel("Nouvelle adresse de courriel").fill(`corrigee.${mother.email}`);
  await page.getByRole("button", { name: "Corriger", exact: true }).click();
  await expect(page).toHaveURL(/fait=/);
  await page.goto("/secretariat");
  await expect(page.getByText("Rien n’attend.")).toBeVisible();

  await page.goto("/secretariat/courriels?etat=bounced");
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("boîte inexistante");
  await page.getByRole("link", { name: "Première connexion" }).click();
  await expect(page.getByText("Rejeté (boîte inexistante)")).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await page.content()).not.toContain("/jeton/");
});

test.describe("scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a link about to expire is prolonged and a failed mail tried again, each once, in one press", async ({
    resend,
    signedInAs,
  }) => {
    const { secretary, mother, name } = await givenFamily();
    await db.transaction((tx) => inviteUsers(tx, [mother.userId]));
    const soon = { expiresAt: new Date(Date.now() + 24 * 3_600_000) };
    await db.update(accessTokens).set(soon).where(eq(accessTokens.userId, mother.userId));
    const page = await signedInAs(secretary);
    await page.goto("/secretariat");
    await page.getByRole("button", { name: `Prolonger : ${name}` }).click();
    await expect(page.getByText("Le lien est prolongé de 14 jours.")).toBeVisible();
    await expect(page.getByText("Rien n’attend.")).toBeVisible();

    const [mail] = await mailTo(mother.userId);
    const failed = { state: "failed" as const, lastError: "resend unreachable", providerId: null };
    await expect.poll(async () => (await mailTo(mother.userId))[0]?.state).toBe("sent");
    await db
      .update(outbox)
      .set(failed)
      .where(eq(outbox.id, mail?.id ?? ""));
    const before = resend.taken.length;
    await page.goto("/secretariat");
    await page.getByRole("link", { name: "Voir et relancer" }).click();
    await page.getByRole("button", { name: "Relancer le courriel abandonné" }).click();
    await expect(page.getByText("1 courriel est relancé.")).toBeVisible();
    await expect.poll(() => resend.taken.length).toBeGreaterThan(before);
  });
});

test("today costs thirteen queries and a person's page ten, whatever waits", async ({
  signedInAs,
  server,
}) => {
  const { school, secretary, mother } = await givenFamily();
  await db.transaction((tx) => inviteUsers(tx, [mother.userId]));
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, mother.userId));
  const list = { schoolId: school.id, fileName: "liste.csv", fileSha256: "0" };
  const [written] = await db
    .insert(imports)
    .values({ ...list, state: "committed", committedAt: new Date() })
    .returning({ id: imports.id });
  const doubtful = {
    kind: "new",
    isStudent: true,
    lastName: "Essai",
    firstName: "Zoé",
    doubtful: true,
  } as const;
  await db.insert(importRows).values({ importId: written?.id ?? "", position: 1, ...doubtful });
  const page = await signedInAs(secretary);
  expect(await queriesOf(page, server, routes.secretariat())).toBeLessThanOrEqual(13);
  await expect(page.getByRole("heading", { name: "1 adresse rejette les courriels" })).toBeVisible();
  expect(await queriesOf(page, server, routes.staffPerson(mother.userId))).toBeLessThanOrEqual(10);
});

test("a secretary of another school sees and moves nothing of it", async ({ signedInAs, baseURL }) => {
  const { school, mother, name } = await givenFamily();
  await db.transaction((tx) => inviteUsers(tx, [mother.userId]));
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, mother.userId));
  const [mail] = await mailTo(mother.userId);
  const stranger = await makePerson({ active: true });
  await makeStaff(stranger.userId, "secretary", (await makeSchool()).id);
  const page = await signedInAs(stranger);
  await page.goto("/secretariat");
  await expect(page.getByText("Rien n’attend.")).toBeVisible();
  for (const path of ["/secretariat/courriels", `/secretariat/journal?ecole=${school.slug}`]) {
    await page.goto(path);
    await expect(page.getByText(name)).toHaveCount(0);
  }
  expect((await page.goto(`/secretariat/courriels/${mail?.id}`))?.status()).toBe(404);
  const list = await page.request.get(`${baseURL}/secretariat/courriels/export?q=${mother.lastName}`);
  expect(await list.text()).not.toContain(mother.lastName);
});

test("an administrator asks the journal who exported it, and has its chain verified", async ({
  signedInAs,
}) => {
  const administrator = await makePerson({ active: true });
  await makeStaff(administrator.userId, "administrator");
  await makeSchool();
  const page = await signedInAs(administrator);
  await page.goto("/secretariat/journal");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter en Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("journal.xlsx");
  await page.getByLabel("Genre d’acte").selectOption("Exporter");
  await page.getByLabel("Qui agit").selectOption(administrator.userId);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").last()).toContainText("A exporté le journal");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Vérifier maintenant" }).click();
  await expect(page.getByText(/lignes sont intactes/)).toBeVisible({ timeout: 20_000 });
  const seen = await db.select().from(auditEvents).where(eq(auditEvents.actorId, administrator.userId));
  expect(seen.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["journal.seen", "journal.verified"]),
  );
});
