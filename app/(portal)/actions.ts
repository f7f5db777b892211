"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireSession } from "@/lib/auth/guards";
import { handBackSession } from "@/lib/auth/next-auth";
import { prolongSession } from "@/lib/auth/prolong-session";
import { buttonAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";

/** « Se déconnecter »: the row ends, the cookie goes. */
export const signOut = buttonAction(requireSession, z.object({}), async () => {
  await handBackSession();
  redirect(routes.login({ avis: "deconnecte" }));
});

/** « Rester connecté », when the session was about to end. */
export const stayConnected = buttonAction(requireSession, z.object({}), async (_, { sessionId }) =>
  prolongSession(sessionId),
);
