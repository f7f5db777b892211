"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changePassword } from "@/lib/access/change-password";
import { refusalOfNewPassword } from "@/lib/access/password-refusal";
import { endOtherSessionsOf, endSessionOf } from "@/lib/auth/end-sessions";
import { enter } from "@/lib/auth/enter";
import { requireSession, requireViewer } from "@/lib/auth/guards";
import { landingAfterSignIn } from "@/lib/auth/landing";
import { suggestPassphrase } from "@/lib/auth/suggest-passphrase";
import { currentVisitor } from "@/lib/auth/visitor";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { routes } from "@/lib/routes";

const change = z.object({
  currentPassword: z.string().max(1_000),
  password: z.string().max(1_000),
  intent: z.string().optional(),
});

/** Changes one's password, or makes a provisional one real; who had a provisional one goes on to their place. */
export const changeMyPassword = formAction(
  requireSession,
  change,
  async ({ intent, ...typed }, viewer, t) => {
    if (intent === "suggest") return { suggestion: suggestPassphrase() };
    if (typed.currentPassword === "")
      return refuseField("currentPassword", t("access.missing.currentPassword"));
    if (typed.password === "") return refuseField("password", t("access.missing.newPassword"));
    const changed = await changePassword(viewer.userId, typed, await currentVisitor());
    if (changed.outcome !== "changed") return refusalOfNewPassword(changed, t);
    await enter(changed.session);
    const first = viewer.sessionKind === "provisional";
    redirect(
      first
        ? await landingAfterSignIn(changed.session.sessionSecret)
        : routes.myAccount({ fait: "mot-de-passe" }),
    );
  },
);

/** « Déconnecter » one of one's own devices; somebody else's session is left alone without a word. */
export const endDevice = buttonAction(
  requireViewer,
  z.object({ session: z.uuid() }),
  async ({ session }, viewer) => {
    await endSessionOf(viewer.userId, session);
    redirect(routes.myAccount({ fait: "appareil" }));
  },
);

/** Ends every session but this one. */
export const endOtherDevices = buttonAction(requireViewer, z.object({}), async (_, viewer) => {
  await endOtherSessionsOf(viewer);
  redirect(routes.myAccount({ fait: "appareils" }));
});
