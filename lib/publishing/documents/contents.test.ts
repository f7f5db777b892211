import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { documentContents, documents } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeDocument } from "@/e2e/support/make-document";
import { makePerson, makeSchool } from "@/e2e/support/make-people";
import { startS3Double } from "@/e2e/support/s3-double";
import { db } from "../../db/client";
import { provideEnvironment } from "../../env";
import { fileLength } from "../../export/content-disposition";
import { answerDownload, type Download } from "./answer-download";
import { documentLimits } from "./document-limits";
import { downloadColumns } from "./download-columns";
import { hashOf } from "./keep-content";
import { sweepContents } from "./sweep-contents";

const stores = ["database", "s3"] as const;

const noStore = { DOCUMENTS_S3_URL: "", DOCUMENTS_S3_KEY: "", DOCUMENTS_S3_SECRET: "" };

async function withStore(
  store: (typeof stores)[number],
  act: (double: Awaited<ReturnType<typeof startS3Double>>) => Promise<void>,
) {
  const double = await startS3Double();
  if (store === "s3")
    provideEnvironment({
      DOCUMENTS_S3_URL: double.url,
      DOCUMENTS_S3_KEY: "key",
      DOCUMENTS_S3_SECRET: "secret",
    });
  try {
    await act(double);
  } finally {
    provideEnvironment(noStore);
    await double.stop();
  }
}

async function makePlace() {
  const [school, { userId }] = [await makeSchool(), await makePerson()];
  return { schoolId: school.id, actorId: userId };
}

async function findDownload(documentId: string): Promise<Download> {
  const [found] = await db
    .select(downloadColumns)
    .from(documents)
    .innerJoin(documentContents, eq(documentContents.hash, documents.contentHash))
    .where(eq(documents.id, documentId));
  if (!found) throw new Error("No such document.");
  return found;
}

const ask = (download: Download, headers: Record<string, string> = {}, method = "GET") =>
  answerDownload(new Request("http://localhost/", { method, headers }), download);
const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

const rowsOf = (hash: string) => db.$count(documentContents, eq(documentContents.hash, hash));

/** Three pieces and a bit, so that joining them is seen. */
const large = () => randomBytes(documentLimits.readAtOnce * 3 + 17);

for (const store of stores) {
  test(`${store}: a file comes back whole and by ranges, byte for byte`, () =>
    withStore(store, async ({ objects }) => {
      const bytes = large();
      const download = await findDownload(await makeDocument(await makePlace(), "été.pdf", bytes));
      expect(download).toMatchObject({ store, size: bytes.length });
      expect(objects.size).toBe(store === "s3" ? 1 : 0);

      const whole = ask(download);
      expect(whole.status).toBe(200);
      expect(Object.fromEntries(whole.headers)).toMatchObject({
        [fileLength]: String(bytes.length),
        "accept-ranges": "bytes",
        etag: `"${hashOf(bytes)}"`,
        "content-disposition": "inline; filename=\"ete.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf",
      });
      expect((await bodyOf(whole)).equals(bytes)).toBe(true);

      const first = documentLimits.readAtOnce - 5;
      const part = ask(download, { range: `bytes=${first}-${first + 9}` });
      expect(part.status).toBe(206);
      expect(part.headers.get("content-range")).toBe(`bytes ${first}-${first + 9}/${bytes.length}`);
      expect((await bodyOf(part)).equals(bytes.subarray(first, first + 10))).toBe(true);
      const end = ask(download, { range: "bytes=-4" });
      expect((await bodyOf(end)).equals(bytes.subarray(-4))).toBe(true);
    }));

  test(`${store}: the same bytes are kept once, however many hand them in at a time, and stay until the last is gone`, () =>
    withStore(store, async ({ objects }) => {
      const [place, other, bytes] = [await makePlace(), await makePlace(), randomBytes(900)];
      const hash = hashOf(bytes);
      const made = await Promise.all(
        [place, other, place, other].map((one, index) => makeDocument(one, `${index}.pdf`, bytes)),
      );
      expect(await rowsOf(hash)).toBe(1);
      const age = () =>
        db.execute(
          sql`update ${documentContents} set created_at = now() - interval '2 days' where hash = ${hash}`,
        );
      const ageDocuments = (ids: string[]) =>
        db.execute(
          sql`update ${documents} set created_at = now() - interval '2 days' where id = any(${sql.param(ids)}::uuid[])`,
        );
      await age();
      await ageDocuments(made.slice(1));
      await sweepContents();
      expect(await rowsOf(hash)).toBe(1);
      await ageDocuments(made);
      await sweepContents();
      expect(await rowsOf(hash)).toBe(0);
      expect(objects.size).toBe(0);
    }));
}

test("s3: a store that fails keeps nothing, and no row names what it does not have", () =>
  withStore("s3", async (double) => {
    const bytes = randomBytes(50);
    double.refuses = true;
    await expect(makeDocument(await makePlace(), "a.pdf", bytes)).rejects.toThrow();
    expect(await rowsOf(hashOf(bytes))).toBe(0);
  }));

test("s3: an object that no row names goes after a day, not before", () =>
  withStore("s3", async ({ objects }) => {
    const hash = hashOf(randomBytes(8));
    objects.set(`documents/${hash}`, { bytes: Buffer.from("x"), storedAt: new Date() });
    await sweepContents();
    expect(objects.size).toBe(1);
    objects.set(`documents/${hash}`, { bytes: Buffer.from("x"), storedAt: new Date("2020-01-01") });
    await sweepContents();
    expect(objects.size).toBe(0);
  }));

test("a range beyond the end, of another version, or of a file only asked about", async () => {
  const download = await findDownload(
    await makeDocument(await makePlace(), "a.pdf", Buffer.from("0123456789")),
  );
  const beyond = ask(download, { range: "bytes=10-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  expect(ask(download, { range: "bytes=0-1", "if-range": '"another"' }).status).toBe(200);
  expect(ask(download, { range: "bytes=0-1", "if-range": `"${download.contentHash}"` }).status).toBe(206);
  const head = ask(download, { range: "bytes=0-1" }, "HEAD");
  expect([head.status, head.headers.get(fileLength), (await bodyOf(head)).length]).toEqual([200, "10", 0]);
});

test("only what a browser draws without running it is shown; all else is saved", async () => {
  const download = await findDownload(await makeDocument(await makePlace()));
  const how = (mediaType: string) =>
    ask({ ...download, mediaType })
      .headers.get("content-disposition")
      ?.split(";")[0];
  for (const type of ["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"])
    expect(how(type)).toBe("inline");
  for (const type of [
    "image/heic",
    "text/plain",
    "text/csv",
    "application/msword",
    "text/html",
    "image/svg+xml",
  ])
    expect(how(type)).toBe("attachment");
});

test("bytes that are gone break the answer off", async () => {
  const download = await findDownload(await makeDocument(await makePlace(), "a.pdf", randomBytes(30)));
  await db
    .update(documentContents)
    .set({ content: null })
    .where(eq(documentContents.hash, download.contentHash));
  await expect(bodyOf(ask(download))).rejects.toThrow();
});
