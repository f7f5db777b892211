import { minutes, seconds } from "../durations";
import type { Refusal } from "../forms/form-state";
import type { Translate } from "../i18n/translator";
import type { SignInResult } from "./sign-in";

type Refused = Exclude<SignInResult, { outcome: "signed-in" }>;

/** Whole minutes that a person is asked to wait. */
export const minutesToWait = (wait: number) => Math.max(1, Math.ceil(seconds(wait) / minutes(1)));

/** What a refused login says. Unknown, wrong, suspended and never activated read the same. */
export function refusalOfSignIn(result: Refused, t: Translate): Refusal {
  switch (result.outcome) {
    case "refused":
      return { message: t("access.refused.credentials") };
    case "wait":
      return { message: t("access.refused.wait") };
    case "address-blocked":
      return { message: t("access.refused.address", { minutes: minutesToWait(result.seconds) }) };
    case "busy":
      return { message: t("access.refused.busy"), retry: true };
  }
}
