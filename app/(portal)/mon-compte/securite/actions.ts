"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readPasskeyMade } from "@/lib/auth/factors/passkey-answers";
import { removeOwnFactor } from "@/lib/auth/factors/remove-factors";
import { confirmAuthenticator } from "@/lib/auth/factors/set-up-authenticator";
import { keepPasskey } from "@/lib/auth/factors/set-up-passkey";
import { isFactorRequired, requireRecentProof, requireSettledFactor } from "@/lib/auth/guards";
import { currentVisitor } from "@/lib/auth/visitor";
import { buttonAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { routes } from "@/lib/routes";

/** The first code of an authenticator app. */
export const addAuthenticator = graveAction(
  requireSettledFactor,
  z.object({ code: z.string().max(20) }),
  async ({ code }, viewer, t) => {
    if (code.trim() === "") return refuseField("code", t("staff.factor.codeMissing"));
    const confirmed = await confirmAuthenticator(viewer, code);
    if (confirmed === "wrong") return refuseField("code", t("staff.factor.codeWrong"));
    redirect(routes.security({ fait: "ajoute" }));
  },
);

/** The passkey that the browser has just made. */
export const addPasskey = graveAction(
  requireSettledFactor,
  z.object({ response: z.string().max(20_000) }),
  async ({ response }, viewer, t) => {
    const made = readPasskeyMade(response);
    const { deviceLabel } = await currentVisitor();
    const kept = made ? await keepPasskey(viewer, made, deviceLabel) : "wrong";
    if (kept === "wrong") return { message: t("staff.factor.passkeyRefused") };
    redirect(routes.security({ fait: "ajoute" }));
  },
);

/** « Retirer » one of one's own; somebody else's is left alone without a word. */
export const removeFactor = buttonAction(
  requireSettledFactor,
  z.object({ factor: z.uuid() }),
  async ({ factor }, viewer) => {
    await requireRecentProof(viewer, routes.security());
    const removed = await removeOwnFactor(viewer.userId, factor, { required: isFactorRequired() });
    redirect(routes.security({ fait: removed === "last" ? "dernier" : "retire" }));
  },
);
