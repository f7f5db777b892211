import { request as httpRequest } from "node:http";
import { eq } from "drizzle-orm";
import { accessTokens, guessCounters, schools } from "@/drizzle/schema";
import { choosePasswordWithToken } from "@/lib/access/choose-password";
import { inviteUsers } from "@/lib/access/invite-users";
import { openTypedToken } from "@/lib/access/open-typed-token";
import { blockedFor } from "@/lib/auth/address-block";
import { db } from "@/lib/db/client";
import { expect, fillLogin, signIn, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
  newVisitor,
  uniqueLetters,
} from "./support/make-people";

/** Spelt by hand, because browsers refuse to forge these. */
function send(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; path?: string },
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const target = new URL(url);
      const call = httpRequest(
        {
          host: target.hostname,
          port: target.port,
          path: options.path ?? target.pathname + target.search,
          method: options.method ?? "GET",
          headers: options.headers ?? {},
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      call.on("error", reject);
      call.end(options.body);
    },
  );
}

const form = { "content-type": "application/x-www-form-urlencoded" };

test("a form from elsewhere is refused: absent, null and foreign origins, and cross-site fetches", async ({
  server,
}) => {
  const post = (headers: Record<string, string>) =>
    send(`${server.url}/login`, {
      method: "POST",
      headers: { ...form, ...headers },
      body: "identifier=x&password=y",
    });
  expect((await post({})).status).toBe(403);
  expect((await post({ origin: "null" })).status).toBe(403);
  expect((await post({ origin: "https://mechant.example" })).status).toBe(403);
  expect((await post({ origin: `${server.url}.mechant.example` })).status).toBe(403);
  expect((await post({ origin: server.url, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ origin: server.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("a forged Host or forwarded header changes no redirect, no link and no counted address", async ({
  server,
  mailbox,
  page,
}) => {
  const forged = {
    host: "mechant.example",
    "x-forwarded-host": "mechant.example",
    "x-forwarded-for": "203.0.113.7",
    "x-preau-client-address": "203.0.113.7",
    "x-real-ip": "203.0.113.7",
    forwarded: "for=203.0.113.7;host=mechant.example",
  };
  const answer = await send(`${server.url}/tableau-de-bord`, { headers: forged });
  expect(String(answer.headers.location)).toMatch(/^\/login/);
  expect((await send(`${server.url}/login`, { headers: forged })).body).not.toContain("mechant.example");

  const person = await makePerson({ active: true });
  await page.setExtraHTTPHeaders({ "x-forwarded-host": "mechant.example" });
  await page.goto("/mot-de-passe-oublié");
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(person.email ?? "");
  await page.getByRole("button", { name: "Soumettre" }).click();
  const mail = await mailbox.latest(person.email ?? "", "password-reset");
  expect(`${mail.text}${mail.html}`).not.toContain("mechant.example");
});

test("an address that tries one unknown token after another is answered 429 with the time to wait", async ({
  server,
}) => {
  const before = await db.select().from(guessCounters);
  const networks = await db.select({ id: schools.id, ownNetworks: schools.ownNetworks }).from(schools);
  await db.update(schools).set({ ownNetworks: [] });
  const open = (guess: number) =>
    send(`${server.url}/jeton/${String(guess).padStart(43, "z")}`, {
      headers: { "x-forwarded-for": `198.51.100.${guess}` },
    });
  const statuses = [];
  for (let guess = 0; guess < 32; guess += 1) statuses.push(await open(guess));
  expect(statuses[0]?.status).toBe(404);
  const last = statuses.at(-1);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
  expect(last?.body).toContain('lang="fr"');
  for (const { id, ownNetworks } of networks)
    await db.update(schools).set({ ownNetworks }).where(eq(schools.id, id));
  const kept = new Set(before.map(({ key }) => key));
  const added = (await db.select().from(guessCounters)).filter(({ key }) => !kept.has(key));
  for (const { key } of added) await db.delete(guessCounters).where(eq(guessCounters.key, key));
});

test("codes tried by the form that chooses a password are counted like those that are opened", async () => {
  const visitor = newVisitor();
  const guess = (index: number) =>
    choosePasswordWithToken(`${String(index).padStart(43, "q")}`, "lanterne-rivage-moulin-opale", visitor);
  for (let tried = 0; tried < 30; tried += 1) expect((await guess(tried)).outcome).toBe("dead-token");
  expect((await guess(31)).outcome).toBe("too-many");
});

test("unknown tokens close the token door and leave the login open to the rest of the school", async () => {
  const { address } = newVisitor();
  for (let tried = 0; tried < 31; tried += 1) await openTypedToken("w".repeat(43), address);
  expect(await blockedFor(address, "token")).toBeGreaterThan(0);
  expect(await blockedFor(address, "login")).toBeUndefined();
});

test("a NUL in a form is no surprise to the database", async ({ server, page }) => {
  await page.goto("/login");
  const fields = await page
    .locator("form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
    );
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("identifier", `nul\0${uniqueLetters()}`);
  body.append("password", "x\0y");
  const answer = await fetch(`${server.url}/login`, {
    method: "POST",
    body,
    headers: { origin: server.url },
  });
  expect(answer.status).toBe(200);
});

test("an address with a parameter written twice is an ordinary page", async ({ request }) => {
  for (const path of [
    "/login?suite=a&suite=b&ecole=x&ecole=y&avis=z&avis=z",
    "/mot-de-passe-oubli%C3%A9?ecole=a&ecole=b",
  ])
    expect((await request.get(path)).status(), path).toBe(200);
});

test("cookies are httpOnly, lax, short and say nothing; pages are never stored", async ({ page, server }) => {
  await signIn(page, await makePerson({ active: true }));
  for (const cookie of await page.context().cookies()) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie.value.length).toBeLessThan(4096);
  }
  const names = (await page.context().cookies()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["preau.session", "preau.device", "preau.probe"]));
  const answer = await page.request.get(`${server.url}/mon-compte`);
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("every page carries the headers that were promised, with a nonce of its own and no unsafe script", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of [
    "/",
    "/login",
    "/jeton",
    "/aide",
    "/mot-de-passe-oubli%C3%A9",
    "/page-qui-n-existe-pas",
  ]) {
    const answer = await request.get(path);
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
    expect(scripts).toMatch(/'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(scripts).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    nonces.add(/'nonce-([^']+)'/.exec(scripts)?.[1] ?? "");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
    const untagged = (await answer.text()).match(/<script(?![^>]*nonce=)[^>]*>/g) ?? [];
    expect(untagged, `${path} ${nonce}`).toEqual([]);
  }
  expect(nonces.size).toBe(6);
});

test("a token's page asks nothing of any other origin, keeps its referrer and stays out of the log", async ({
  page,
  mailbox,
  server,
}) => {
  const guardian = await makePerson();
  await db.transaction((tx) => inviteUsers(tx, [guardian.userId]));
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  const answer = await page.goto(link);
  expect(answer?.headers()["referrer-policy"]).toBe("strict-origin");
  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
  expect(JSON.stringify(server.requests)).not.toContain(link.split("/").pop());
});

test("next-auth's endpoints that are not used do not exist", async ({ request, server }) => {
  for (const path of [
    "csrf",
    "providers",
    "signin",
    "signout",
    "callback/session",
    "error",
    "verify-request",
  ]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
    const posted = await request.post(`/api/auth/${path}`, {
      headers: { origin: server.url },
      form: { sessionSecret: "x" },
    });
    expect(posted.status(), path).toBe(404);
  }
  const session = await request.get("/api/auth/session");
  expect(session.status()).toBe(200);
  expect(session.headers()["set-cookie"]).toBeUndefined();
});

test("64 browsers submit one link at once: one gets in, the others learn that it was used", async ({
  server,
  mailbox,
  page,
}) => {
  const guardian = await makePerson();
  await db.transaction((tx) => inviteUsers(tx, [guardian.userId]));
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  await page.goto(link);
  const html = await (await page.request.get(link)).text();
  const inputs = [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)];
  const action = inputs.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')] as const);
  const submit = (index: number) => {
    const body = new FormData();
    for (const [name, value] of action) body.append(name, value);
    body.append("token", link.split("/").pop() ?? "");
    body.append("password", `lanterne-rivage-moulin-${index}`);
    return fetch(link, { method: "POST", body, redirect: "manual", headers: { origin: server.url } });
  };
  const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => submit(index)));
  const entered = answers.filter((answer) => answer.headers.get("set-cookie")?.includes("preau.session"));
  expect(entered).toHaveLength(1);
  const used = await db.select().from(accessTokens).where(eq(accessTokens.userId, guardian.userId));
  expect(used.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1);
});

test("odd addresses, bodies and methods get a plain answer, never a crash", async ({ server }) => {
  for (const path of [
    "/%",
    "/%00",
    "/..%2f..%2fetc/passwd",
    "/jeton/%E0%A4%A",
    "//mechant.example/",
    "/login/%2e%2e/secretariat",
  ]) {
    const { status } = await send(server.url, { path });
    expect([307, 308, 400, 404], path).toContain(status);
  }
  const huge = await send(`${server.url}/login`, {
    method: "POST",
    headers: { ...form, origin: server.url, "content-length": "5000000" },
    body: "x".repeat(5_000_000),
  }).catch((error: NodeJS.ErrnoException) => {
    expect(["ECONNRESET", "EPIPE"]).toContain(error.code);
    return { status: 413 };
  });
  expect(huge.status).toBe(413);
  const odd = await send(`${server.url}/login`, { method: "PUT", headers: { origin: server.url } });
  expect(odd.status).toBeLessThan(500);
  expect((await send(`${server.url}/api/health/live`, {})).status).toBe(200);
});

test("naughty strings as identifiers are refused like any other name", async ({ page }) => {
  for (const identifier of [
    "' or 1=1 --",
    "\u0000\u202e",
    "😀".repeat(40),
    "<script>alert(1)</script>",
    "a".repeat(250),
    "{{7*7}} %n%s",
  ]) {
    await page.goto("/login");
    await fillLogin(page, identifier, "x");
    await expect(page.locator("main [role=alert]")).toContainText("incorrect");
  }
});

test("a login names no school and no person, and the pages of one family hold nothing of another", async ({
  signedInAs,
}) => {
  const school = await makeSchool();
  const [mine, theirs] = [
    await makePerson({ active: true }),
    await makePerson({ active: true, lastName: `Secret${uniqueLetters()}` }),
  ];
  const child = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(mine.userId, child.studentId);
  await makeGuardianship(theirs.userId, child.studentId);
  const page = await signedInAs(mine);
  await page.goto("/tableau-de-bord");
  const html = await page.content();
  for (const hidden of [theirs.lastName, theirs.email ?? "", theirs.userId, knownPassword])
    expect(html).not.toContain(hidden);
});
