import type { Page } from "playwright/test";
import { inviteUsers } from "@/lib/access/invite-users";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, fillLogin, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";

const looks = [
  { name: "a narrow phone by day", viewport: { width: 320, height: 568 }, colorScheme: "light" },
  { name: "a desktop by night", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

async function inspect(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

async function makeWorld() {
  const school = await makeSchool({
    name: "Institut de l’Enseignement secondaire Notre-Dame-de-la-Miséricorde",
  });
  const parent = await makePerson({ firstName: "Marie-Antoinette", active: true });
  for (const firstName of ["Léa", "Maximilien-Alexandre", "Inès"]) {
    const child = await makeStudent(school.id, { firstName, lastName: "Van Cauwenberghe de Roodenbeke" });
    await makeGuardianship(parent.userId, child.studentId);
  }
  await makeStaff(parent.userId, "secretary", school.id);
  const newcomer = await makePerson();
  await db.transaction((tx) => inviteUsers(tx, [newcomer.userId]));
  return { school, parent, newcomer };
}

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test("public pages break no rule and never scroll sideways", async ({ page, mailbox }) => {
      const { school, newcomer } = await makeWorld();
      const [link = ""] = tokenLinks(await mailbox.latest(newcomer.email ?? "", "activation"));
      const paths = [
        "/",
        `/ecole/${school.slug}`,
        "/login",
        "/mot-de-passe-oublié",
        "/mot-de-passe-oublié/envoyé",
        "/jeton",
        "/jeton/envoye",
      ];
      for (const path of [
        ...paths,
        link,
        "/jeton/inconnu",
        "/aide",
        "/confidentialite",
        "/accessibilite",
        "/rien-ici",
      ])
        await inspect(page, path);
    });

    test("refused forms break no rule either", async ({ page }) => {
      await page.goto("/login");
      await fillLogin(page, "", "");
      await expect(page.locator("main [role=alert]")).toBeFocused();
      await expectNoAxeViolations(page);
    });

    test("signed-in pages break no rule and never scroll sideways", async ({ signedInAs }) => {
      const { parent } = await makeWorld();
      const page = await signedInAs(parent);
      await inspect(page, "/choisir-enfant");
      await page.getByRole("button", { name: /Maximilien/ }).click();
      await page.waitForURL(/tableau-de-bord\//);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
      for (const path of ["/mon-compte", "/secretariat"]) await inspect(page, path);
    });
  });
}

test("a parent signs in and reaches a child with the keyboard alone", async ({ page }) => {
  const { parent } = await makeWorld();
  await page.goto("/login");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toBeFocused();
  await page.keyboard.type(parent.username);
  await page.keyboard.press("Tab");
  await page.keyboard.type(knownPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("/choisir-enfant");
  const child = page.getByRole("button", { name: /Se connecter avec ce compte.*Inès/ });
  for (
    let presses = 0;
    presses < 40 && !(await child.evaluate((node) => node === document.activeElement));
    presses += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Espace d’Inès/)).toBeVisible();
});
