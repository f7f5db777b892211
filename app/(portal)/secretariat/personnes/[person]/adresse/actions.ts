"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { correctAddress } from "@/lib/access/desk/correct-address";
import { requireStaff } from "@/lib/auth/guards";
import { readEmail } from "@/lib/enrolment/read-email";
import { ticked } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { type Refusal, refuseField } from "@/lib/forms/form-state";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

const correction = z.object({
  person: z.uuid(),
  was: z
    .string()
    .max(320)
    .transform((was) => was || null),
  email: z.string().trim().min(1, "staff.person.address.missing").max(320),
  /** The proposal that was taken, or the address that was kept although one was made. */
  choice: z.string().max(320).optional(),
  /** What the choice was offered for; a third address typed since is read afresh. */
  doubted: z.string().max(320).optional(),
  send: ticked,
});

type ReadAddress = { email: string } | { refusal: Refusal };

/** An address that looks mistyped is asked about once; whoever insists is believed. */
function readAddress(typed: string, choice: string | undefined, t: Translate): ReadAddress {
  const read = readEmail(choice || typed, []);
  if (read.outcome === "read") return { email: read.email };
  const proposal = read.outcome === "malformed" ? read.proposal : null;
  if (choice && choice === typed && z.email().safeParse(typed).success) return { email: typed };
  if (!proposal) return { refusal: refuseField("email", t("staff.person.address.malformed")) };
  const refusal = refuseField("email", t("staff.person.address.doubt", { proposal }));
  return { refusal: { ...refusal, suggestion: proposal } };
}

/** « Corriger l’adresse », and a fresh link to it in the same act. */
export const changeAddress = formAction(requireStaff, correction, async (typed, viewer, t) => {
  const { person, was, send: sendsLink } = typed;
  const read = readAddress(typed.email, typed.email === typed.doubted ? typed.choice : undefined, t);
  if ("refusal" in read) return read.refusal;
  const corrected = await correctAddress(viewer, person, { email: read.email, was, sendsLink });
  switch (corrected.outcome) {
    case "absent":
      return notFound();
    case "corrected":
      return redirect(routes.staffPerson(person, { fait: sendsLink ? "adresse-lien" : "adresse" }));
    case "same":
      return refuseField("email", t("staff.person.address.same"));
    case "stale": {
      const { email } = corrected;
      return {
        message: email ? t("staff.person.address.stale", { email }) : t("staff.person.address.staleNone"),
      };
    }
    default:
      return redirect(
        routes.staffPerson(person, { fait: corrected.outcome === "staff" ? "personnel" : "compte-suspendu" }),
      );
  }
});
