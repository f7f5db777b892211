import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readTypedToken } from "@/lib/access/access-secret";
import { noteOpening } from "@/lib/access/note-opening";
import { openTypedToken } from "@/lib/access/open-typed-token";
import { currentVisitor } from "@/lib/auth/visitor";
import { DeadTokenPage } from "./dead-token-page";
import { OpenTokenPage } from "./open-token-page";
import { TooManyPage } from "./too-many-page";

interface TokenPageProps {
  params: Promise<{ token: string }>;
}

/** Opening a link never uses it up: this page only looks, and notes the first look for the secretariat. */
export default async function TokenPage({ params }: TokenPageProps) {
  const token = readTypedToken(decodeURIComponent((await params).token));
  const { address } = await currentVisitor();
  const found = await openTypedToken(token, address);
  if (found.state === "unknown") notFound();
  if (found.state === "too-many") return <TooManyPage seconds={found.seconds} />;
  if (found.state === "open") await noteOpening(found.token.tokenId, await headers());
  if (found.state === "open") return <OpenTokenPage token={token} known={found.token} />;
  return <DeadTokenPage token={token} state={found.state} known={found.token} />;
}
