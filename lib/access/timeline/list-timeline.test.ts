import { eq } from "drizzle-orm";
import { accessTokens, mailEvents, outbox, sessions } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  newVisitor,
} from "@/e2e/support/make-people";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { StaffReach } from "../../auth/policy";
import { signInWithPassword } from "../../auth/sign-in";
import { db } from "../../db/client";
import { giveDeskCode } from "../desk/give-desk-code";
import { inviteUsers } from "../invite-users";
import { listTimeline } from "./list-timeline";

async function givenInvited() {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const parent = await makePerson();
  await makeGuardianship(parent.userId, (await makeStudent(school.id)).studentId);
  await db.transaction((tx) => inviteUsers(tx, [parent.userId]));
  return { parent, secretary, staff: { userId: secretary.userId, reach: [school.id] } };
}

const told = ({ lines }: Awaited<ReturnType<typeof listTimeline>>) =>
  lines.map(({ source, what }) => `${source} ${what}`);

test("mails with their fates, rights, tries and acts stand in one line of time, newest first", async () => {
  const { parent, secretary, staff } = await givenInvited();
  const [mail] = await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.userId, parent.userId));
  await db.insert(mailEvents).values({
    outboxId: mail?.id ?? "",
    providerEventId: crypto.randomUUID(),
    state: "bounced",
    reason: "mailbox-unknown",
    at: new Date(),
  });
  await signInWithPassword({ identifier: parent.username, password: "essai", stay: false }, newVisitor());
  await giveDeskCode(staff, parent.userId);
  const timeline = await listTimeline("everywhere", parent.userId);
  expect(told(timeline)).toEqual(
    expect.arrayContaining([
      "mail activation",
      "mail activation-reminder",
      "fate bounced",
      "token issued",
      "attempt no_password",
      "act access.code_issued",
    ]),
  );
  const moments = timeline.lines.map(({ at }) => at.getTime());
  expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  const act = timeline.lines.find(({ source }) => source === "act");
  expect(act?.facts).toMatchObject({ actor: `${secretary.firstName} ${secretary.lastName}`, own: false });
  expect(timeline.lines.find(({ source }) => source === "attempt")?.facts.device).toBe("Firefox sur Android");
});

test("no line holds a token, a code or a hash", async () => {
  const { parent, staff } = await givenInvited();
  await giveDeskCode(staff, parent.userId);
  const written = JSON.stringify(await listTimeline("everywhere", parent.userId));
  const tokens = await db
    .select({ hash: accessTokens.hash })
    .from(accessTokens)
    .where(eq(accessTokens.userId, parent.userId));
  expect(tokens).toHaveLength(2);
  for (const { hash } of tokens) expect(written).not.toContain(hash);
});

test("pages follow each other without a gap or a line twice, and a made-up place is the beginning", async () => {
  const { parent } = await givenInvited();
  const at = new Date();
  await db.insert(sessions).values(
    Array.from({ length: 70 }, (_, index) => ({
      secretHash: `${parent.userId}-${index}`,
      userId: parent.userId,
      deviceLabel: "Firefox",
      idleMinutes: 30,
      expiresAt: at,
      createdAt: at,
    })),
  );
  const keys: string[] = [];
  let next: string | undefined;
  do {
    const page = await listTimeline("everywhere", parent.userId, next);
    keys.push(...page.lines.map(({ key }) => key));
    next = page.next;
  } while (next);
  expect(keys).toHaveLength(70 + 4);
  expect(new Set(keys).size).toBe(keys.length);
  expect((await listTimeline("everywhere", parent.userId, "n’importe quoi")).lines).toHaveLength(30);
  const impossible = "2026-02-31T25:00:00.0Z~mail:1";
  expect((await listTimeline("everywhere", parent.userId, impossible)).lines).toHaveLength(30);
});

test("what another school did for the person is not in the line; what the person did is", async () => {
  const { parent, staff } = await givenInvited();
  const there = await makeSchool();
  const act = (
    action: "guardianship.changed" | "family_request.made",
    schoolId: string | null,
    actorId: string,
  ) => db.transaction((tx) => recordAuditEvent(tx, { action, actorId, subjectId: parent.userId, schoolId }));
  await act("guardianship.changed", there.id, staff.userId);
  await act("family_request.made", there.id, parent.userId);
  const acts = async (reach: StaffReach) =>
    (await listTimeline(reach, parent.userId)).lines.flatMap(({ source, what }) =>
      source === "act" ? [what] : [],
    );
  expect(await acts(staff.reach)).toEqual(["family_request.made"]);
  expect(await acts([there.id])).toContain("guardianship.changed");
});
