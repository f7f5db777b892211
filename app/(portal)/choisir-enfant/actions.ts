"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { cookieNames, keepCookie, rememberedFor } from "@/lib/auth/cookies";
import { requireViewer } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { findChildOf } from "@/lib/people/children";
import { routes } from "@/lib/routes";

/** « Se connecter avec ce compte »: remembers the wish; each page checks the right again. */
export const chooseChild = buttonAction(
  requireViewer,
  z.object({ child: z.uuid() }),
  async ({ child }, viewer) => {
    const chosen = await findChildOf(viewer.userId, child);
    if (!chosen) notFound();
    await keepCookie(cookieNames().child, child, rememberedFor.child);
    redirect(routes.childDashboard(child));
  },
);
