import type { z } from "zod";
import { type ProvenAgain, proveAgain } from "../auth/prove-again";
import type { Viewer } from "../auth/viewer";
import type { Translate } from "../i18n/translator";
import { formAction } from "./form-action";
import type { ProofWords, Refusal } from "./form-state";

const field = "proofPassword";
const longestPassword = 1_000;

const proofWords = (t: Translate): ProofWords => ({
  title: t("staff.shell.proof.title"),
  label: t("staff.shell.proof.label"),
  hint: t("staff.shell.proof.hint"),
  reveal: {
    show: t("ui.password.show"),
    hide: t("ui.password.hide"),
    showLabel: t("ui.password.showLabel"),
    hideLabel: t("ui.password.hideLabel"),
    shown: t("ui.password.shown"),
    hidden: t("ui.password.hidden"),
  },
});

/** Why the password that was typed again proves nothing, and what to do. */
export function refusalOfProof(proven: Exclude<ProvenAgain, "proven">, name: string, t: Translate): Refusal {
  if (proven === "busy") return { message: t("access.refused.busy"), retry: true };
  const key = proven === "wait" ? "access.refused.waitCurrent" : "access.refused.currentPassword";
  return { fields: { [name]: t(key) } };
}

async function askForProof(
  viewer: Viewer,
  entries: Record<string, string>,
  t: Translate,
): Promise<Refusal | undefined> {
  const asksProof = viewer.provenRecently ? undefined : proofWords(t);
  if (!asksProof) return undefined;
  const typed = entries[field]?.slice(0, longestPassword);
  if (!typed) return { asksProof, message: t("staff.shell.proof.asked") };
  const proven = await proveAgain(viewer, typed);
  return proven === "proven" ? undefined : { asksProof, ...refusalOfProof(proven, field, t) };
}

/**
 * A form whose act is grave (an export, a commit, many mails, rights, roles): when the password was typed more
 * than five minutes ago the form asks for it, keeps what else was typed, and goes on once it fits.
 */
export const graveAction = <Schema extends z.ZodType, Guarded extends Viewer>(
  guard: () => Promise<Guarded>,
  schema: Schema,
  handle: (input: z.output<Schema>, guarded: Guarded, t: Translate) => Promise<Refusal>,
) => formAction(guard, schema, handle, askForProof);
