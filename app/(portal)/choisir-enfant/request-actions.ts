"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import type { MessageKey } from "@/lib/i18n/translator";
import { makeRequest } from "@/lib/people/requests/make-request";
import { routes } from "@/lib/routes";

const name = (message: MessageKey) => z.string({ error: message }).trim().min(1, { error: message }).max(100);

const missing = z.object({
  firstName: name("portal.request.missingFirstName"),
  lastName: name("portal.request.missingLastName"),
  className: optionalText(40),
  school: z.string().max(100).optional(),
});

/** « Il me manque un enfant »: asks the secretariat, which answers. */
export const askForChild = formAction(
  requireViewer,
  missing,
  async ({ firstName, lastName, className, school }, viewer, t) => {
    const made = await makeRequest(viewer.userId, {
      kind: "missing_child",
      schoolSlug: school || undefined,
      ...{ firstName, lastName, className: className ?? "" },
    });
    if (made.outcome === "absent") return { fields: { school: t("portal.request.chooseSchool") } };
    if (made.outcome === "too-many") return { message: t("portal.request.tooMany") };
    redirect(routes.chooseChild({ fait: made.outcome === "waiting" ? "attend" : "demande" }));
  },
);

/** « Ce n’est pas mon enfant » */
export const denyChild = buttonAction(
  requireViewer,
  z.object({ child: z.uuid() }),
  async ({ child }, viewer) => {
    const made = await makeRequest(viewer.userId, { kind: "not_my_child", studentId: child });
    if (made.outcome === "absent") notFound();
    redirect(routes.chooseChild({ fait: made.outcome === "made" ? "demande" : "attend" }));
  },
);
