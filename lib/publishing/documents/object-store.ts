import { S3mini } from "s3mini";
import { seconds } from "../../durations";
import { env } from "../../env";

/** How long the store may be silent before a file counts as not stored. */
const patience = seconds(30);

/** Where the objects of ours stand in the bucket, whatever else it holds. */
const prefix = "documents/";
const keyOf = (hash: string) => `${prefix}${hash}`;

/** The S3-compatible store of the settings; undefined when files are kept in the database. */
export function objectStore(): S3mini | undefined {
  const { DOCUMENTS_S3_URL, DOCUMENTS_S3_REGION, DOCUMENTS_S3_KEY, DOCUMENTS_S3_SECRET } = env();
  if (!DOCUMENTS_S3_URL) return undefined;
  return new S3mini({
    endpoint: DOCUMENTS_S3_URL,
    region: DOCUMENTS_S3_REGION ?? "auto",
    accessKeyId: DOCUMENTS_S3_KEY ?? "",
    secretAccessKey: DOCUMENTS_S3_SECRET ?? "",
    requestAbortTimeout: patience,
  });
}

/** Stores the bytes under their hash; a store that does not answer well throws. */
export async function putObject(store: S3mini, hash: string, bytes: Buffer): Promise<void> {
  await store.putObject(keyOf(hash), bytes, "application/octet-stream");
}

/** The bytes from `first` to `last`, both included. */
export async function readObject(
  store: S3mini,
  hash: string,
  { first, last }: { first: number; last: number },
): Promise<Uint8Array> {
  const answer = await store.getObjectRaw(keyOf(hash), false, first, last + 1);
  if (answer.status !== 206) throw new Error(`The store answered ${answer.status} to a range.`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function removeObject(store: S3mini, hash: string): Promise<void> {
  await store.deleteObject(keyOf(hash));
}

/** The hashes of the objects that were stored before then. */
export async function listObjectsBefore(store: S3mini, moment: Date): Promise<string[]> {
  const objects = (await store.listObjects("/", prefix)) ?? [];
  return objects
    .filter(({ LastModified }) => LastModified < moment)
    .map(({ Key }) => Key.slice(Key.lastIndexOf("/") + 1));
}
