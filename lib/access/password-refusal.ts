import type { PasswordVerdict } from "../auth/password-policy";
import { minutesToWait } from "../auth/sign-in-refusal";
import { type Refusal, refuseField } from "../forms/form-state";
import type { Translate } from "../i18n/translator";
import type { ChangedPassword } from "./change-password";
import type { ChosenPassword } from "./choose-password";

type Unchanged =
  | Exclude<ChosenPassword, { outcome: "chosen" | "dead-token" }>
  | Exclude<ChangedPassword, { outcome: "changed" }>;

function judged(verdict: Exclude<PasswordVerdict, { outcome: "accepted" }>, t: Translate): string {
  switch (verdict.outcome) {
    case "too-short":
      return t("access.refused.tooShort", { minimum: verdict.minimum });
    case "too-long":
      return t("access.refused.tooLong", { maximum: verdict.maximum });
    case "common":
      return t("access.refused.common");
    case "personal":
      return t("access.refused.personal");
  }
}

/** Why no password was stored, and what to do instead. */
export function refusalOfNewPassword(unchanged: Unchanged, t: Translate): Refusal {
  switch (unchanged.outcome) {
    case "busy":
      return { message: t("access.refused.busy"), retry: true };
    case "too-many":
      return { message: t("access.refused.tokenTries", { minutes: minutesToWait(unchanged.seconds) }) };
    case "wait":
      return { message: t("access.refused.waitCurrent") };
    case "wrong-current":
      return refuseField("currentPassword", t("access.refused.currentPassword"));
    case "refused":
      return refuseField("password", judged(unchanged.verdict, t));
  }
}
