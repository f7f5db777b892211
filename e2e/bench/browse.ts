import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import { translator } from "@/lib/i18n/translator";
import { CannotStart } from "@/lib/server/cannot-start";

const t = translator("fr");
const agent = new Agent({ keepAlive: true });

/** Connections that are kept for the next request would keep the portal from stopping. */
export const closeConnections = () => agent.destroy();

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let strangers = 0;

/** An address that nobody else has, so that no limit of an address is met. */
function strangerAddress(): string {
  strangers += 1;
  return `10.${(strangers >> 16) & 255}.${(strangers >> 8) & 255}.${strangers & 255}`;
}

export interface Asking {
  cookie?: string | undefined;
  post?: { type: string; body: Buffer; origin: string };
}

/** One request of a stranger over a kept connection, as light as it can be: it shares the cores it measures. */
export function ask(url: string, { cookie, post }: Asking = {}): Promise<Answer> {
  const headers = {
    "x-forwarded-for": strangerAddress(),
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
    ...(cookie && { cookie }),
    ...(post && { origin: post.origin, "content-type": post.type, "content-length": post.body.length }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: post ? "POST" : "GET", headers }, (response) => {
      const { statusCode: status = 0 } = response;
      text(response).then((body) => resolve({ status, headers: response.headers, body }), reject);
    });
    asked.once("error", reject).end(post?.body);
  });
}

/** The same, when anything but one status would make the measure worthless. */
export async function askFor(status: number, url: string, asking: Asking = {}): Promise<Answer> {
  const answer = await ask(url, asking);
  if (answer.status === status) return answer;
  const { pathname } = new URL(url);
  throw new CannotStart(t("cli.bench.unexpected", { path: pathname, status: answer.status }));
}

/** What a browser would send back. */
export const cookiesOf = ({ headers }: Answer): string =>
  (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");

const entities: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};
const decoded = (html: string) => html.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);

/** The page's only form, without scripts: what it carries unseen, and what was typed. */
export async function fillForm(
  { body }: Answer,
  typed: Record<string, string>,
): Promise<{ type: string; body: Buffer }> {
  const form = new FormData();
  for (const [hidden] of body.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = "", value = ""] = /name="([^"]*)"(?: value="([^"]*)")?/.exec(hidden) ?? [];
    form.append(decoded(name), decoded(value));
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const written = new Response(form);
  const type = written.headers.get("content-type") ?? "";
  return { type, body: Buffer.from(await written.arrayBuffer()) };
}
