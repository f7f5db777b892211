import { eq } from "drizzle-orm";
import { familyRequests } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { listWaitingRequests } from "../../today/family-requests";
import { listChildrenOf } from "../children";
import { grantRequest, refuseRequest } from "./answer-request";
import { findLikelyChildren, findRequest } from "./find-request";
import { makeRequest, requestsPerDay } from "./make-request";

async function makeAsker() {
  const school = await makeSchool();
  const [parent, known, missing] = [
    await makePerson(),
    await makeStudent(school.id),
    await makeStudent(school.id, { firstName: "Éléonore" }),
  ];
  await makeGuardianship(parent.userId, known.studentId);
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const ask = (fields: { lastName?: string; className?: string } = {}) =>
    makeRequest(parent.userId, {
      kind: "missing_child",
      schoolSlug: school.slug,
      lastName: missing.lastName.toUpperCase(),
      firstName: "eleonore",
      className: "3 a",
      ...fields,
    });
  const waiting = async () => {
    const [first] = (await listWaitingRequests(staff.reach)).first;
    const request = await findRequest(db, staff.reach, first?.id ?? "");
    if (!request) throw new Error("Nothing waits.");
    return request;
  };
  return { school, parent, known, missing, staff, ask, waiting };
}

const childrenOf = async (userId: string) => (await listChildrenOf(userId)).map(({ id }) => id).sort();

test("a missing child is asked for once, recognised by name, and given with all rights", async () => {
  const { parent, known, missing, staff, ask, waiting } = await makeAsker();
  expect([await ask(), await ask()]).toEqual([{ outcome: "made" }, { outcome: "waiting" }]);
  const request = await waiting();
  const [likely] = await findLikelyChildren(request);
  expect(likely?.studentId).toBe(missing.studentId);
  const grant = { requestId: request.id, studentId: likely?.studentId, motive: "" };
  const answers = await Promise.all([grantRequest(staff, grant), grantRequest(staff, grant)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["answered", "granted"]);
  expect(await childrenOf(parent.userId)).toEqual([known.studentId, missing.studentId].sort());
  expect((await listWaitingRequests(staff.reach)).first).toEqual([]);
});

test("a name that is misspelt, or written the other way round, still finds the child; a stranger's does not", async () => {
  const { missing, ask, waiting } = await makeAsker();
  const typed = missing.lastName.replace("Essai", "Esai");
  await ask({ lastName: typed });
  const [first] = await findLikelyChildren(await waiting());
  expect(first?.studentId).toBe(missing.studentId);
  const turned = { ...(await waiting()), childLastName: "Éléonore", childFirstName: missing.lastName };
  expect((await findLikelyChildren(turned))[0]?.studentId).toBe(missing.studentId);
  const stranger = { ...(await waiting()), childLastName: "Zwiebel", childFirstName: "Quirin" };
  expect(await findLikelyChildren(stranger)).toEqual([]);
});

test("a child that is not theirs is taken away when the secretariat agrees, and stays when it does not", async () => {
  const { parent, known, staff, waiting } = await makeAsker();
  const ask = () => makeRequest(parent.userId, { kind: "not_my_child", studentId: known.studentId });
  await ask();
  await refuseRequest(staff, (await waiting()).id);
  expect(await childrenOf(parent.userId)).toEqual([known.studentId]);
  await ask();
  await grantRequest(staff, { requestId: (await waiting()).id, motive: "Demande de la famille" });
  expect(await childrenOf(parent.userId)).toEqual([]);
});

test("nobody asks about a child that is not beside them, nor of a school that is none", async () => {
  const { parent, missing } = await makeAsker();
  expect(await makeRequest(parent.userId, { kind: "not_my_child", studentId: missing.studentId })).toEqual({
    outcome: "absent",
  });
  const nowhere = {
    kind: "missing_child",
    schoolSlug: "nulle-part",
    lastName: "X",
    firstName: "Y",
    className: "",
  } as const;
  expect(await makeRequest(parent.userId, nowhere)).toEqual({ outcome: "absent" });
  expect(await db.$count(familyRequests, eq(familyRequests.userId, parent.userId))).toBe(0);
});

test("a person sends a few a day, not more", async () => {
  const { ask } = await makeAsker();
  for (let sent = 0; sent < requestsPerDay; sent += 1)
    expect(await ask({ lastName: `Nom${"abcdefgh"[sent]}` })).toEqual({ outcome: "made" });
  expect(await ask({ lastName: "Encore" })).toEqual({ outcome: "too-many" });
});

test("another school's secretariat neither sees nor answers, a foreign child is not given, and the request waits on", async () => {
  const { parent, staff, ask, waiting } = await makeAsker();
  await ask();
  const { id: requestId } = await waiting();
  const other = await makeSchool();
  const stranger = { userId: staff.userId, reach: [other.id] };
  expect(await findRequest(db, stranger.reach, requestId)).toBeUndefined();
  expect(await refuseRequest(stranger, requestId)).toEqual({ outcome: "absent" });
  const foreign = await makeStudent(other.id);
  const grant = { requestId, studentId: foreign.studentId, motive: "" };
  expect(await grantRequest(staff, grant)).toEqual({ outcome: "absent" });
  expect(await grantRequest({ ...staff, userId: parent.userId }, grant)).toEqual({ outcome: "oneself" });
  expect(await waiting()).toMatchObject({ id: requestId });
});
