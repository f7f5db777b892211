import { eq, sql } from "drizzle-orm";
import { classes, schoolYears, students } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { openDraft } from "@/lib/enrolment/roll-over/open-draft";
import { isoDay } from "@/lib/i18n/formats";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "./support/make-people";

async function makeSecretary(schoolId: string) {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, "secretary", schoolId);
  return person;
}

const classOf = async (studentId: string) => {
  const [found] = await db
    .select({ name: classes.name, year: schoolYears.label })
    .from(students)
    .innerJoin(classes, eq(classes.id, students.classId))
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(eq(students.id, studentId));
  return found?.name;
};

test("a secretary moves a school to the next year with a repeater and a leaver, and takes it back", async ({
  signedInAs,
}) => {
  const school = await makeSchool();
  const [first, repeater, leaver] = [
    await makeStudent(school.id),
    await makeStudent(school.id, { firstName: "Noé" }),
    await makeStudent(school.id, { firstName: "Tom" }),
  ];
  const page = await signedInAs(await makeSecretary(school.id));
  await page.goto(routes.yearEnd());
  await page.getByRole("button", { name: /^Préparer / }).click();
  await expect(page.getByText("Le brouillon est prêt")).toBeVisible();
  await expect(page.getByLabel("Les élèves de 3A quittent l’école")).toBeChecked();
  await expectNoAxeViolations(page);

  await page.getByLabel("Les élèves de 3A quittent l’école").uncheck();
  await page.getByLabel("Classe suivante de 3A").fill("4 A");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await page.getByRole("link", { name: /Élèves de 3A qui ne suivent pas/ }).click();
  await page.getByLabel(`Ce que devient ${repeater.lastName} Noé`).selectOption("repeats");
  await page.getByLabel(`Ce que devient ${leaver.lastName} Tom`).selectOption("promoted");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Tapez la classe.").first()).toBeVisible();
  await page.getByLabel(`Ce que devient ${leaver.lastName} Tom`).selectOption("leaves");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Revenir aux classes" }).click();
  await page.getByRole("link", { name: "Voir ce qui va changer" }).click();
  await expect(page.getByText("2 classes à créer")).toBeVisible();
  await page.getByText("3A → 4 A").click();
  await expect(page.getByText(`${first.lastName} Camille`)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /^Confirmer le passage/ }).click();
  await expect(page.getByText(/^Cochez cette case/).first()).toBeVisible();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Confirmer le passage/ }).click();
  await expect(page.getByText(/^Le passage à .* est fait/)).toBeVisible();
  expect(await classOf(first.studentId)).toBe("4 A");

  await page.getByRole("link", { name: "Annuler le passage" }).click();
  await page.getByRole("button", { name: "Annuler le passage" }).click();
  await expect(page.getByText("3 élèves sont revenus dans leur classe d’avant.")).toBeVisible();
  expect(await classOf(first.studentId)).toBe("3A");
});

test("another school's passage does not exist, whether it is opened, changed, confirmed or undone", async ({
  signedInAs,
}) => {
  const [own, foreign] = [await makeSchool(), await makeSchool()];
  await makeStudent(foreign.id);
  const other = await makeSecretary(foreign.id);
  const opened = await openDraft(other.userId, foreign.id, isoDay(new Date()));
  const promotionId = "promotionId" in opened ? opened.promotionId : "";
  const page = await signedInAs(await makeSecretary(own.id));
  for (const query of [{}, { vue: "apercu" }, { classe: "sans" }]) {
    const answer = await page.goto(routes.promotion(promotionId, query));
    expect(answer?.status()).toBe(404);
  }
  expect((await page.goto(routes.promotion("rien")))?.status()).toBe(404);
  expect((await page.goto(routes.yearEnd({ ecole: foreign.slug })))?.status()).toBe(404);
});

test("a leaver and the guardian read until the last of the school's days for leavers, and not the day after", async ({
  signedInAs,
}) => {
  const school = await makeSchool({ leaverDays: 30 });
  const [student, guardian] = [
    await makeStudent(school.id, { active: true }),
    await makePerson({ active: true }),
  ];
  await makeGuardianship(guardian.userId, student.studentId);
  const leave = (daysAgo: number) =>
    db
      .update(students)
      .set({ leftOn: sql`(now() at time zone 'Europe/Brussels')::date - ${daysAgo}::int` })
      .where(eq(students.id, student.studentId));
  await leave(30);
  const [child, own] = [routes.childDashboard(student.studentId), routes.dashboard()];
  const [parentPage, pupilPage] = [await signedInAs(guardian), await signedInAs(student)];
  expect((await parentPage.goto(child))?.status()).toBe(200);
  expect((await pupilPage.goto(own))?.status()).toBe(200);
  await expect(pupilPage.getByText(student.lastName).first()).toBeVisible();
  await leave(31);
  expect((await parentPage.goto(child))?.status()).toBe(404);
  await pupilPage.goto(own);
  await expect(pupilPage).toHaveURL(routes.chooseChild());
});
