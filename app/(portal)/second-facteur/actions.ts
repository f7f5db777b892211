"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { enterWithFactor } from "@/lib/auth/factors/enter-with-factor";
import { readPasskeyShown } from "@/lib/auth/factors/passkey-answers";
import { showAuthenticatorCode } from "@/lib/auth/factors/show-authenticator";
import { showPasskey } from "@/lib/auth/factors/show-passkey";
import { requireStaffAtDoor } from "@/lib/auth/guards";
import { intendedPath } from "@/lib/auth/landing";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { routes } from "@/lib/routes";

const suite = z.string().optional();
const next = (asked: string | undefined) => intendedPath(asked) ?? routes.secretariat();

/** The code of an authenticator app opens the secretariat. */
export const showFactorByCode = formAction(
  requireStaffAtDoor,
  z.object({ code: z.string().max(20), suite }),
  async ({ code, suite: asked }, viewer, t) => {
    if (code.trim() === "") return refuseField("code", t("staff.factor.codeMissing"));
    const shown = await showAuthenticatorCode(viewer.userId, code);
    if (shown === "wait") return { message: t("staff.factor.wait") };
    if (shown === "wrong") return refuseField("code", t("staff.factor.codeWrong"));
    await enterWithFactor(viewer);
    redirect(next(asked));
  },
);

/** A passkey opens the secretariat. */
export const showFactorByPasskey = formAction(
  requireStaffAtDoor,
  z.object({ response: z.string().max(20_000), suite }),
  async ({ response, suite: asked }, viewer, t) => {
    const answer = readPasskeyShown(response);
    const shown = answer ? await showPasskey(viewer, answer) : "wrong";
    if (shown === "wait") return { message: t("staff.factor.wait") };
    if (shown === "wrong") return { message: t("staff.factor.passkeyRefused") };
    await enterWithFactor(viewer);
    redirect(next(asked));
  },
);
