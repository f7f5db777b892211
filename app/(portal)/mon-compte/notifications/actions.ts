"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { currentVisitor } from "@/lib/auth/visitor";
import { buttonAction } from "@/lib/forms/form-action";
import { chooseMailRhythm } from "@/lib/publishing/mails/mail-rhythm";
import { mailRhythms } from "@/lib/publishing/mails/mailable";
import { allowBrowser, forgetBrowser, renewBrowser } from "@/lib/publishing/push/allowed-browsers";
import { browserAddress } from "@/lib/publishing/push/browser-address";
import { routes } from "@/lib/routes";

/** When mails about messages come that are not urgent. */
export const chooseMails = buttonAction(
  requireViewer,
  z.object({ rhythm: z.enum(mailRhythms) }),
  async ({ rhythm }, { userId }) => {
    await chooseMailRhythm(userId, rhythm);
    redirect(routes.notifications({ fait: "courriels" }));
  },
);

/** « Prévenir cet appareil », once the browser has agreed. */
export const allowThisBrowser = buttonAction(requireViewer, browserAddress, async (address, viewer) => {
  const { deviceLabel } = await currentVisitor();
  const outcome = await allowBrowser(viewer, address, deviceLabel);
  redirect(routes.notifications({ fait: outcome === "allowed" ? "appareil" : "service" }));
});

/** A browser that was allowed comes by again; silent, as it is no act of the reader. */
export const renewThisBrowser = buttonAction(
  requireViewer,
  browserAddress.extend({ previous: z.string().max(1_000) }),
  async ({ previous, ...address }, viewer) => renewBrowser(viewer, previous, address),
);

/** « Ne plus prévenir cet appareil » */
export const forgetDevice = buttonAction(
  requireViewer,
  z.object({ appareil: z.uuid() }),
  async ({ appareil }, { userId }) => {
    await forgetBrowser(userId, appareil);
    redirect(routes.notifications({ fait: "oublie" }));
  },
);
