import { and, eq } from "drizzle-orm";
import { auditEvents, schools } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { findSchoolSettings } from "./find-school-settings";
import { readLogo } from "./logo-file";
import { isNetwork } from "./school-fields";
import { findLogo, keepLogo } from "./school-logo";
import { updateSchool } from "./update-school";

/** One white point, as every program writes it. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.from("ffc0000b080010002001011100", "hex"),
]);

test("a picture is known by its content: PNG and JPEG of a bearable size, nothing else whatever its name", () => {
  expect(readLogo(png)).toMatchObject({ outcome: "read", type: "image/png" });
  expect(readLogo(jpeg)).toMatchObject({ outcome: "read", type: "image/jpeg" });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const bytes of [
    svg,
    Buffer.alloc(0),
    png.subarray(0, 20),
    jpeg.subarray(0, 12),
    Buffer.from("GIF89a"),
  ])
    expect(readLogo(bytes)).toEqual({ outcome: "not-an-image" });
  expect(readLogo(Buffer.concat([png, Buffer.alloc(500_000)]))).toEqual({ outcome: "too-big" });
  const wide = Buffer.from(png);
  wide.writeUInt32BE(5_000, 16);
  expect(readLogo(wide)).toEqual({ outcome: "too-many-pixels" });
});

test("a network is an address or a range no wider than a school's", () => {
  for (const good of ["192.0.2.7", "192.0.2.0/24", "2001:db8::/48", "10.0.0.0/8"])
    expect(isNetwork(good)).toBe(true);
  for (const bad of ["0.0.0.0/0", "10.0.0.0/7", "::/0", "192.0.2.300", "école", "192.0.2.0/33"])
    expect(isNetwork(bad), bad).toBe(false);
});

test("of two people who change one school's settings the second is told, and overwrites nothing", async () => {
  const [school, one] = [await makeSchool(), await makePerson()];
  const version = (await findSchoolSettings("everywhere", school.slug))?.version ?? "";
  const editor = { userId: one.userId, reach: [school.id], version };
  expect(await updateSchool(school.slug, { invitationDays: 21 }, editor)).toEqual({ outcome: "updated" });
  expect(await updateSchool(school.slug, { invitationDays: 7 }, editor)).toEqual({
    outcome: "changed-meanwhile",
  });
  expect((await findSchoolSettings("everywhere", school.slug))?.invitationDays).toBe(21);
  const told = await db
    .select({ actorId: auditEvents.actorId, details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.schoolId, school.id), eq(auditEvents.action, "school.updated")));
  expect(told).toEqual([{ actorId: one.userId, details: { changed: ["invitationDays"] } }]);
});

test("a school out of reach has no settings to see, to change, nor a logo to replace", async () => {
  const [own, foreign, person] = [await makeSchool(), await makeSchool(), await makePerson()];
  const actor = { userId: person.userId, reach: [own.id] };
  expect(await findSchoolSettings(actor.reach, foreign.slug)).toBeUndefined();
  const version = (await findSchoolSettings("everywhere", foreign.slug))?.version ?? "";
  const refused = { outcome: "unknown-school" };
  expect(await updateSchool(foreign.slug, { name: "Pris" }, { ...actor, version })).toEqual(refused);
  expect(await keepLogo(actor, foreign.slug, { type: "image/png", bytes: png })).toEqual(refused);
});

test("a logo is found by its school and its hash, and by nothing else; taken away, it is gone", async () => {
  const [school, other, person] = [await makeSchool(), await makeSchool(), await makePerson()];
  const actor = { userId: person.userId, reach: "everywhere" as const };
  await keepLogo(actor, school.slug, { type: "image/png", bytes: png });
  const [kept] = await db.select({ hash: schools.logoHash }).from(schools).where(eq(schools.id, school.id));
  const hash = kept?.hash ?? "";
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await findLogo(school.slug, hash))?.bytes.equals(png)).toBe(true);
  expect(await findLogo(other.slug, hash)).toBeUndefined();
  expect(await findLogo(school.slug, "0".repeat(64))).toBeUndefined();
  await keepLogo(actor, school.slug, null);
  expect(await findLogo(school.slug, hash)).toBeUndefined();
});
