import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { tellRecipients } from "@/lib/publishing/mails/tell-recipients";
import { unsubscribeToken } from "@/lib/publishing/mails/unsubscribe-token";
import { listAllowedBrowsers } from "@/lib/publishing/push/allowed-browsers";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeAnnouncement } from "./support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "./support/make-people";
import { browserKeys } from "./support/push-double";

async function givenParent() {
  const school = await makeSchool({ decentHoursFrom: 0, decentHoursUntil: 0 });
  const parent = await makePerson({ active: true, firstName: "Élodie" });
  const child = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(parent.userId, child.studentId);
  return { school, parent, child };
}

const rhythmOf = async (userId: string) => {
  const [found] = await db.select({ rhythm: users.mailRhythm }).from(users).where(eq(users.id, userId));
  return found?.rhythm;
};

/** What Chromium cannot do without the network of its maker: the answer of its owner, and of its push service. */
const browserAnswers = (page: Page, permission: NotificationPermission, endpoint: string) =>
  page.addInitScript(
    ({ permission, endpoint, keys }) => {
      Notification.requestPermission = async () => permission;
      const bytes = (text: string) =>
        Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0))
          .buffer;
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async () =>
        ({ endpoint, getKey: (name: "p256dh" | "auth") => bytes(keys[name]) }) as unknown as PushSubscription;
    },
    { permission, endpoint, keys: browserKeys() },
  );

test("a parent asks for mails at once, gets the words of the message, and stops them from the mail itself", async ({
  signedInAs,
  mailbox,
  page,
  server,
}) => {
  const { school, parent, child } = await givenParent();
  const theirs = await signedInAs(parent);
  await theirs.goto("/mon-compte");
  await theirs.getByRole("link", { name: "Mes notifications" }).click();
  await expectNoAxeViolations(theirs);
  await theirs.getByLabel("Aussitôt", { exact: true }).check();
  await theirs.getByRole("button", { name: "Enregistrer" }).click();
  await expect(theirs.getByText("C’est noté")).toBeVisible();
  await expect(theirs.getByLabel("Aussitôt", { exact: true })).toBeChecked();

  const reader = { userId: parent.userId, studentId: child.studentId, channel: "mail" as const };
  const { id } = await makeAnnouncement({ schoolId: school.id, body: "Prenez un **manteau**." }, [reader]);
  await db.transaction((tx) => tellRecipients(tx, id));
  const mail = await mailbox.latest(parent.email ?? "", "announcement");
  expect(mail.text).toContain("Prenez un manteau.");
  const oneClick = mail.headers["List-Unsubscribe"]?.slice(1, -1) ?? "";

  await page.goto(`/desabonnement/${unsubscribeToken(parent.userId)}`);
  await expect(page.getByRole("button", { name: "Ne plus recevoir" })).toBeVisible();
  expect(await page.content()).not.toContain(parent.lastName);
  expect(await rhythmOf(parent.userId), "opening changes nothing").toBe("at_once");
  await page.getByRole("button", { name: "Ne plus recevoir" }).click();
  await expect(page.getByText("C’est fait")).toBeVisible();
  expect(await rhythmOf(parent.userId)).toBe("never");

  await db.update(users).set({ mailRhythm: "at_once" }).where(eq(users.id, parent.userId));
  const asked = await fetch(oneClick, { redirect: "manual" });
  expect([asked.status, await rhythmOf(parent.userId)]).toEqual([303, "at_once"]);
  const forms = { "content-type": "application/x-www-form-urlencoded" };
  const post = (address: string) =>
    fetch(address, { method: "POST", headers: forms, body: "List-Unsubscribe=One-Click" });
  expect((await post(oneClick.replace(/.{5}$/, "aaaaa"))).status).toBe(404);
  expect(await rhythmOf(parent.userId)).toBe("at_once");
  expect((await post(oneClick)).status).toBe(200);
  expect(await rhythmOf(parent.userId)).toBe("never");
  expect((await post(`${server.url}/mon-compte/notifications`)).status).toBe(403);
});

test("a telephone is told only after its owner agreed, and no more once it is taken away, with scripts off too", async ({
  signedInAs,
  browser,
  baseURL,
}) => {
  const { parent } = await givenParent();
  const page = await signedInAs(parent);
  await browserAnswers(page, "denied", "https://fcm.googleapis.com/no");
  await page.goto("/mon-compte/notifications");
  const allow = page.getByRole("button", { name: "Prévenir cet appareil" });
  await allow.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("permettez-les dans ses réglages");
  expect(await listAllowedBrowsers(parent.userId)).toEqual([]);

  await browserAnswers(page, "granted", "https://intranet.example/hook");
  await page.reload();
  await allow.click();
  await expect(page.getByText("un service que le portail ne connaît pas")).toBeVisible();
  expect(await listAllowedBrowsers(parent.userId)).toEqual([]);

  await browserAnswers(page, "granted", `https://fcm.googleapis.com/fcm/send/${parent.username}`);
  await page.goto("/mon-compte/notifications");
  await allow.click();
  await expect(page.getByText("cet appareil sera prévenu")).toBeVisible();
  await expect(allow).toBeHidden();
  await expect(page.getByText("Cet appareil", { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);

  const storageState = await page.context().storageState();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState,
    ...(baseURL && { baseURL }),
  });
  const plain = await context.newPage();
  await plain.goto("/mon-compte/notifications");
  await plain.getByRole("button", { name: /^Ne plus prévenir/ }).click();
  await expect(plain.getByText("cet appareil ne sera plus prévenu")).toBeVisible();
  await context.close();
  expect(await listAllowedBrowsers(parent.userId)).toEqual([]);
});

test("the portal can be installed, and without a network it shows a page with nothing of anybody", async ({
  signedInAs,
  request,
}) => {
  const { parent } = await givenParent();
  const page = await signedInAs(parent);
  await page.goto("/mon-compte");
  const linked = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await request.get(linked ?? "")).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/tableau-de-bord", lang: "fr" });
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([icon.status(), icon.headers()["content-type"]], `${src} ${sizes}`).toEqual([200, type]);
  }
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.reload();
  await expect(page.getByText(parent.username).first()).toBeVisible();
  await page.context().setOffline(true);
  await page.goto("/mon-compte/notifications");
  await expect(page.getByRole("heading", { name: "Pas de réseau" })).toBeVisible();
  for (const name of [parent.lastName, parent.username]) expect(await page.content()).not.toContain(name);
  await expectNoAxeViolations(page);
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    return (await Promise.all(caches.map((cache) => cache.keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toEqual(["/hors-ligne"]);
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Réessayer" }).click();
  await expect(page.getByRole("heading", { name: "Mes notifications" })).toBeVisible();
});
