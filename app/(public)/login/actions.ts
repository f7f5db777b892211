"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cookieNames, dropCookie, keepCookie, rememberedFor } from "@/lib/auth/cookies";
import { enter } from "@/lib/auth/enter";
import { anyone } from "@/lib/auth/guards";
import { landingAfterSignIn } from "@/lib/auth/landing";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { refusalOfSignIn } from "@/lib/auth/sign-in-refusal";
import { currentVisitor } from "@/lib/auth/visitor";
import { formAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";
import { signInForm } from "./sign-in-form";

async function rememberUsername(wanted: boolean, identifier: string) {
  const { username } = cookieNames();
  if (wanted) await keepCookie(username, identifier, rememberedFor.username);
  else await dropCookie(username);
}

/** Whoever it is, a refusal says the same; without cookies the next page explains why nobody is signed in. */
export const signIn = formAction(
  anyone,
  signInForm,
  async ({ rememberUsername: remember, suite, ...typed }, _, t) => {
    const result = await signInWithPassword(typed, await currentVisitor());
    if (result.outcome !== "signed-in") return refusalOfSignIn(result, t);
    const cookiesWork = (await cookies()).has(cookieNames().probe);
    await rememberUsername(remember, typed.identifier);
    await enter(result.session);
    const landing = await landingAfterSignIn(result.session.sessionSecret, suite);
    redirect(cookiesWork ? landing : routes.login({ suite: landing, avis: "temoins" }));
  },
);
