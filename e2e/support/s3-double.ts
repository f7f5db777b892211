import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface StoredObject {
  bytes: Buffer;
  storedAt: Date;
}

export interface S3Double {
  /** `DOCUMENTS_S3_URL` */
  url: string;
  objects: Map<string, StoredObject>;
  /** While set, nothing is stored and the answer is a failure. */
  refuses: boolean;
  stop(): Promise<void>;
}

const listing = (objects: S3Double["objects"]) =>
  `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${[...objects]
    .map(
      ([key, { bytes, storedAt }]) =>
        `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><LastModified>${storedAt.toISOString()}</LastModified></Contents>`,
    )
    .join("")}</ListBucketResult>`;

function rangeOf({ headers }: IncomingMessage, { bytes }: StoredObject) {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  return first
    ? { status: 206, body: bytes.subarray(Number(first), Number(last) + 1) }
    : { status: 200, body: bytes };
}

/** Speaks as much of the S3 protocol as the portal uses; what is not signed it refuses. */
export async function startS3Double(): Promise<S3Double> {
  const double: S3Double = { url: "", objects: new Map(), refuses: false, stop: async () => {} };
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: Buffer | string = "") => response.writeHead(status).end(body);
    const bytes = await buffer(request);
    const key = new URL(request.url ?? "", double.url).pathname.replace(/^\/bucket\/?/, "");
    if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ")) return answer(403);
    if (double.refuses) return answer(403);
    if (request.method === "PUT") {
      double.objects.set(key, { bytes, storedAt: new Date() });
      return answer(200);
    }
    if (request.method === "DELETE") return answer(double.objects.delete(key) ? 204 : 404);
    if (key === "") return answer(200, listing(double.objects));
    const found = double.objects.get(key);
    if (!found) return answer(404);
    const { status, body } = rangeOf(request, found);
    return answer(status, body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  double.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`;
  double.stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return double;
}
