import { translator } from "@/lib/i18n/translator";
import { standalonePage } from "@/lib/server/standalone-page";

export const dynamic = "force-dynamic";

const t = translator("fr");

/** The style's nonce is in the policy that our server wrote for this answer; both are kept together. */
const nonceOf = (request: Request) =>
  /'nonce-([^']+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? "";

/** What a telephone keeps for when there is no network: nobody's name, and the way to try again. */
export function GET(request: Request) {
  const page = standalonePage(
    t("family.mails.offline.title"),
    `<p>${t("family.mails.offline.text")}</p><p><a href="">${t("family.mails.offline.retry")}</a></p>`,
    nonceOf(request),
  );
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
