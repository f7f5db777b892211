import { renewSession } from "../renew-session";
import type { Viewer } from "../viewer";
import { forgetFactorTries } from "./take-factor-try";

/** The second factor was right: it counts for this session, which goes on under a new secret. */
export async function enterWithFactor({
  userId,
  sessionId,
}: Pick<Viewer, "userId" | "sessionId">): Promise<void> {
  await forgetFactorTries(userId);
  await renewSession(sessionId, "factor");
}
