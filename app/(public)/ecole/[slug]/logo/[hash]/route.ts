import { notFound } from "next/navigation";
import { days } from "@/lib/durations";
import { findLogo } from "@/lib/people/school-logo";

interface LogoContext {
  params: Promise<{ slug: string; hash: string }>;
}

/** A school's logo, for everybody; its address changes with it, so that browsers may keep it for a year. */
export async function GET(_request: Request, { params }: LogoContext) {
  const { slug, hash } = await params;
  const logo = await findLogo(slug, hash);
  if (!logo) notFound();
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "content-type": logo.type,
      "cache-control": `public, max-age=${days(365) / 1000}, immutable`,
      "content-disposition": "inline",
    },
  });
}
