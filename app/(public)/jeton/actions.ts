"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readTypedToken } from "@/lib/access/access-secret";
import { openTypedToken } from "@/lib/access/open-typed-token";
import { anyone } from "@/lib/auth/guards";
import { minutesToWait } from "@/lib/auth/sign-in-refusal";
import { currentVisitor } from "@/lib/auth/visitor";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { routes } from "@/lib/routes";

const tokenForm = z.object({
  token: z.string().trim().min(1, "access.missing.token").max(500).transform(readTypedToken),
});

/** Any token that was issued one day has a page of its own, which says what can still be done with it. */
export const openToken = formAction(anyone, tokenForm, async ({ token }, _, t) => {
  const { address } = await currentVisitor();
  const opened = await openTypedToken(token, address);
  if (opened.state === "too-many")
    return { message: t("access.refused.tokenTries", { minutes: minutesToWait(opened.seconds) }) };
  if (opened.state === "unknown") return refuseField("token", t("access.refused.tokenUnknown"));
  redirect(routes.token(token));
});
