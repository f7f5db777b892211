"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { readTypedToken } from "@/lib/access/access-secret";
import { choosePasswordWithToken } from "@/lib/access/choose-password";
import { refusalOfNewPassword } from "@/lib/access/password-refusal";
import { renewAccessToken } from "@/lib/access/renew-access-token";
import { enter } from "@/lib/auth/enter";
import { anyone } from "@/lib/auth/guards";
import { landingAfterSignIn } from "@/lib/auth/landing";
import { suggestPassphrase } from "@/lib/auth/suggest-passphrase";
import { currentVisitor } from "@/lib/auth/visitor";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { routes } from "@/lib/routes";

const token = z.string().trim().max(500).transform(readTypedToken);
const choice = z.object({ token, password: z.string().max(1_000), intent: z.string().optional() });

/** Stores the password and signs in, or leaves the token as it was. A dead token's own page explains. */
export const choosePassword = formAction(anyone, choice, async ({ token, password, intent }, _, t) => {
  if (intent === "suggest") return { suggestion: suggestPassphrase() };
  if (password === "") return refuseField("password", t("access.missing.newPassword"));
  const chosen = await choosePasswordWithToken(token, password, await currentVisitor());
  if (chosen.outcome === "dead-token") redirect(routes.token(token));
  if (chosen.outcome !== "chosen") return refusalOfNewPassword(chosen, t);
  await enter(chosen.session);
  redirect(await landingAfterSignIn(chosen.session.sessionSecret));
});

/** « Recevoir un nouveau jeton »: to the address on file, whoever presses the button. */
export const renewToken = buttonAction(anyone, z.object({ token }), async ({ token }) => {
  const { address } = await currentVisitor();
  const renewed = await renewAccessToken(token, address);
  if (renewed.outcome === "unknown") notFound();
  if (renewed.outcome !== "sent") redirect(routes.token(token));
  redirect(routes.tokenRenewed());
});
