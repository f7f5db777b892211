import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { secondFactors, sessions } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeStaff } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { env, provideEnvironment } from "../../env";
import type { Viewer } from "../viewer";
import { newAuthenticatorSecret, stepOfCode } from "./authenticator-code";
import { removeFactorsOf, removeOwnFactor } from "./remove-factors";
import { seal, unseal } from "./seal";
import { confirmAuthenticator, pendingAuthenticator } from "./set-up-authenticator";
import { showAuthenticatorCode } from "./show-authenticator";

const period = 30_000;
const codeAt = (secret: string, moment: number) =>
  new TOTP({ secret: Secret.fromBase32(secret), period: 30, digits: 6 }).generate({ timestamp: moment });

async function makeSignedInStaff(): Promise<Pick<Viewer, "userId" | "sessionId">> {
  const { userId } = await makePerson({ active: true });
  await makeStaff(userId, "administrator");
  const [session] = await db
    .insert(sessions)
    .values({
      userId,
      secretHash: randomUUID(),
      deviceLabel: "Firefox",
      idleMinutes: 30,
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    .returning({ sessionId: sessions.id });
  if (!session) throw new Error("Nobody is signed in.");
  return { userId, ...session };
}

/** Somebody whose app was set up a minute ago, so that the code of this moment is still to be used. */
async function makeWithApp() {
  const viewer = await makeSignedInStaff();
  const secret = await pendingAuthenticator(viewer.userId, "Firefox");
  expect(await confirmAuthenticator(viewer, codeAt(secret, Date.now()))).toBe("confirmed");
  const before = Math.floor(Date.now() / period) - 2;
  await db.update(secondFactors).set({ lastStep: before }).where(eq(secondFactors.userId, viewer.userId));
  return { viewer, secret };
}

test("a code counts for its own half minute and one beside it, and for no other", () => {
  const secret = newAuthenticatorSecret();
  const moment = new Date("2026-11-24T10:00:10Z");
  const step = Math.floor(moment.getTime() / period);
  const read = (shift: number) =>
    stepOfCode(secret, codeAt(secret, moment.getTime() + shift * period), moment);
  expect([-2, -1, 0, 1, 2].map(read)).toEqual([undefined, step - 1, step, step + 1, undefined]);
  expect(stepOfCode(secret, "12345", moment)).toBeUndefined();
  expect(stepOfCode(secret, codeAt(secret, moment.getTime()).replace(/(...)/, "$1 "), moment)).toBe(step);
});

test("a secret is stored sealed, opens under an older key too, and not when it was changed", () => {
  const secret = newAuthenticatorSecret();
  const sealed = seal(secret);
  const before = env().AUTH_SECRET?.join(",") ?? "";
  expect(sealed).not.toContain(secret);
  provideEnvironment({ AUTH_SECRET: `${"a-newer-secret-".repeat(3)},${before}` });
  expect(unseal(sealed)).toBe(secret);
  provideEnvironment({ AUTH_SECRET: "another-secret-".repeat(3) });
  expect(unseal(sealed)).toBeUndefined();
  provideEnvironment({ AUTH_SECRET: before });
  expect(unseal(`${sealed.slice(0, -3)}AAA`)).toBeUndefined();
});

test("an app counts only once its first code was shown; then other sessions are over", async () => {
  const viewer = await makeSignedInStaff();
  const secret = await pendingAuthenticator(viewer.userId, "Firefox");
  expect(await pendingAuthenticator(viewer.userId, "Firefox")).toBe(secret);
  expect(await confirmAuthenticator(viewer, "000000")).toBe("wrong");
  const other = { userId: viewer.userId, secretHash: randomUUID(), deviceLabel: "x", idleMinutes: 30 };
  await db.insert(sessions).values({ ...other, expiresAt: new Date(Date.now() + 60_000) });
  expect(await confirmAuthenticator(viewer, codeAt(secret, Date.now()))).toBe("confirmed");
  const rows = await db.select().from(sessions).where(eq(sessions.userId, viewer.userId));
  expect(rows.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)).toEqual([viewer.sessionId]);
});

test("of sixty-four who show one code at once, one gets in; the same code never opens again", async () => {
  const { viewer, secret } = await makeWithApp();
  const code = codeAt(secret, Date.now());
  const shown = await Promise.all(
    Array.from({ length: 64 }, () => showAuthenticatorCode(viewer.userId, code)),
  );
  expect(shown.filter((outcome) => outcome === "shown")).toHaveLength(1);
  expect(await showAuthenticatorCode(viewer.userId, code)).not.toBe("shown");
});

test("wrong codes are counted before they are looked at, and then have to wait", async () => {
  const { viewer, secret } = await makeWithApp();
  for (let tried = 0; tried < 6; tried++) await showAuthenticatorCode(viewer.userId, "000000");
  expect(await showAuthenticatorCode(viewer.userId, codeAt(secret, Date.now()))).toBe("wait");
});

test("the last factor stays where one is required, somebody else's is unknown", async () => {
  const { viewer } = await makeWithApp();
  const stranger = await makeSignedInStaff();
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, viewer.userId));
  const id = factor?.id ?? "";
  expect(await removeOwnFactor(stranger.userId, id, { required: false })).toBe("unknown");
  expect(await removeOwnFactor(viewer.userId, id, { required: true })).toBe("last");
  expect(await removeOwnFactor(viewer.userId, id, { required: false })).toBe("removed");
});

test("taking away a lost factor ends every session of its person", async () => {
  const { viewer } = await makeWithApp();
  expect(await removeFactorsOf(viewer.userId, null)).toBe(1);
  const [row] = await db.select().from(sessions).where(eq(sessions.id, viewer.sessionId));
  expect(row?.endedAt).not.toBeNull();
});
