"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { anyone } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { stopMails } from "@/lib/publishing/mails/mail-rhythm";
import { readUnsubscribeToken } from "@/lib/publishing/mails/unsubscribe-token";
import { routes } from "@/lib/routes";

/** « Ne plus recevoir ces courriels »: the sealed address says whose. */
export const unsubscribe = buttonAction(anyone, z.object({ token: z.string() }), async ({ token }) => {
  const userId = readUnsubscribeToken(token);
  if (!userId) notFound();
  await stopMails(userId);
  redirect(routes.unsubscribe(token, { fait: "oui" }));
});
