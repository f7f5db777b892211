import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { inviteUsers } from "../access/invite-users";
import { db } from "../db/client";
import { countMailsByState, listLastMails } from "./mail-overview";

test("a school sees the mails to its families and pupils, once each, and none of another school's", async () => {
  const [here, there] = [await makeSchool(), await makeSchool()];
  const [parent, stranger] = [await makePerson(), await makePerson()];
  for (const firstName of ["Léa", "Noé"]) {
    const child = await makeStudent(here.id, { firstName });
    await makeGuardianship(parent.userId, child.studentId);
  }
  await makeGuardianship(stranger.userId, (await makeStudent(there.id)).studentId);
  await db.transaction((tx) => inviteUsers(tx, [parent.userId, stranger.userId]));
  const seen = await listLastMails([here.id], 20);
  expect(seen.map(({ recipient }) => recipient)).toEqual([parent.email, parent.email, parent.email]);
  expect(await countMailsByState([here.id])).toEqual([{ state: "queued", mails: 3 }]);
});
