import { eq } from "drizzle-orm";
import { auditEvents, classes } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { arranged } from "./arrange";
import { addContact, arrangeContact, changeContact, listContacts } from "./class-contacts";
import { addLink, arrangeLink, changeLink, listLinks } from "./school-links";

async function makePage() {
  const [school, { userId }] = [await makeSchool(), await makePerson()];
  await makeStudent(school.id);
  const [found] = await db.select().from(classes).where(eq(classes.schoolId, school.id));
  const [classId, schoolId] = [found?.id ?? "", school.id];
  return {
    classId,
    schoolId,
    staff: { userId, reach: [schoolId] },
    stranger: { userId, reach: [(await makeSchool()).id] },
    names: async () => (await listContacts(classId)).map(({ name }) => name),
    labels: async (of: string | null = classId) => (await listLinks(schoolId, of)).map(({ label }) => label),
    journal: () => db.$count(auditEvents, eq(auditEvents.schoolId, schoolId)),
  };
}

const contact = (name: string) => ({ name, role: "Titulaire", phone: "081 00 00 00", email: null });
const link = (label: string, forAll = false) => ({ label, url: `https://${label}.example/`, forAll });

test("a line moves by one place, stays at the ends, and goes", () => {
  expect(arranged(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
  expect(arranged(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
  expect(arranged(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
  expect(arranged(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
  expect(arranged(["a", "b", "c"], "c", "remove")).toEqual(["a", "b"]);
  expect(arranged(["a"], "x", "remove")).toEqual(["a"]);
});

test("contacts are added once however often one presses, ordered, changed and taken away, each with its line in the journal", async () => {
  const { classId, staff, names, journal } = await makePage();
  await addContact(staff, classId, contact("Lambert"));
  await Promise.all([
    addContact(staff, classId, contact("Diallo")),
    addContact(staff, classId, contact("Diallo")),
  ]);
  expect(await names()).toEqual(["Lambert", "Diallo"]);
  const [first, second] = await listContacts(classId);
  const contactId = second?.id ?? "";
  expect(await arrangeContact(staff, { classId, contactId, act: "up" })).toEqual({ outcome: "changed" });
  expect(await arrangeContact(staff, { classId, contactId, act: "up" })).toEqual({ outcome: "unchanged" });
  expect(await names()).toEqual(["Diallo", "Lambert"]);
  const change = {
    classId,
    contactId: first?.id ?? "",
    before: first?.version ?? "",
    fields: contact("Leroy"),
  };
  expect(await changeContact(staff, change)).toEqual({ outcome: "changed" });
  expect(await changeContact(staff, { ...change, fields: contact("Maes") })).toEqual({ outcome: "stale" });
  const removed = { classId, contactId, act: "remove" } as const;
  await Promise.all([arrangeContact(staff, removed), arrangeContact(staff, removed)]);
  expect(await names()).toEqual(["Leroy"]);
  expect(await journal()).toBe(5);
});

test("links of a class stand before those of the school, which every class has", async () => {
  const { classId, staff, labels, journal } = await makePage();
  await addLink(staff, classId, link("horaire", true));
  await addLink(staff, classId, link("horaire", true));
  await addLink(staff, classId, link("moodle"));
  await addLink(staff, classId, link("bulletins", true));
  expect(await labels()).toEqual(["moodle", "horaire", "bulletins"]);
  expect(await labels(null)).toEqual(["horaire", "bulletins"]);
  const [, , bulletins] = await listLinks(staff.reach[0] ?? "", classId);
  const linkId = bulletins?.id ?? "";
  await arrangeLink(staff, { classId, linkId, act: "up" });
  expect(await labels()).toEqual(["moodle", "bulletins", "horaire"]);
  const change = { classId, linkId, before: bulletins?.version ?? "", fields: link("notes", true) };
  expect(await changeLink(staff, change)).toEqual({ outcome: "changed" });
  expect(await changeLink(staff, { ...change, fields: link("points") })).toEqual({ outcome: "stale" });
  await arrangeLink(staff, { classId, linkId, act: "remove" });
  expect(await labels()).toEqual(["moodle", "horaire"]);
  expect(await journal()).toBe(6);
});

test("a secretary of another school changes nothing of a class, and a line of another class is not there", async () => {
  const { classId, staff, stranger, names, labels, journal } = await makePage();
  const other = await makePage();
  await addContact(other.staff, other.classId, contact("Ailleurs"));
  const [foreign] = await listContacts(other.classId);
  const contactId = foreign?.id ?? "";
  expect(await addContact(stranger, classId, contact("Lambert"))).toEqual({ outcome: "absent" });
  expect(await addLink(stranger, classId, link("moodle"))).toEqual({ outcome: "absent" });
  expect(
    await changeContact(staff, { classId, contactId, before: foreign?.version ?? "", fields: contact("X") }),
  ).toEqual({ outcome: "absent" });
  expect(await arrangeContact(staff, { classId, contactId, act: "remove" })).toEqual({
    outcome: "unchanged",
  });
  expect([await names(), await labels(), await journal()]).toEqual([[], [], 0]);
  expect(await other.names()).toEqual(["Ailleurs"]);
});
