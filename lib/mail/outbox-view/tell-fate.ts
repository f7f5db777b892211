import type { MessageKey, Translate } from "../../i18n/translator";
import { bounceReasons } from "../bounce-reason";
import { addressBounced } from "../fates/mark-address-bounced";
import { mailDetails } from "../mail";
import { cancelledByStaff } from "./cancel-mail";

type Trouble = Extract<MessageKey, `staff.mails.trouble.${string}`>;

/** The outbox's codes as sentences; the first that fits. What nobody foresaw is the portal's own fault. */
const troubles: readonly [RegExp, Trouble][] = [
  [/^link no longer valid$/, "staff.mails.trouble.link"],
  [/^nothing left to tell$/, "staff.mails.trouble.nothingLeft"],
  [new RegExp(`^${addressBounced}$`), "staff.mails.trouble.addressBounced"],
  [new RegExp(`^${cancelledByStaff}$`), "staff.mails.trouble.byStaff"],
  [/^taken back$/, "staff.mails.trouble.takenBack"],
  [/^resend (400|422) validation_error|^smtp (EENVELOPE|EMESSAGE) 5/, "staff.mails.trouble.refused"],
  [/^resend (400|401|403|422) |^smtp EAUTH/, "staff.mails.trouble.settings"],
  [/^resend 429 /, "staff.mails.trouble.busy"],
  [/^(resend|smtp|folder) /, "staff.mails.trouble.unreachable"],
];

const unforeseen: Trouble = "staff.mails.trouble.unprepared";

interface Fate {
  state: string;
  bounceReason: string | null;
  lastError: string | null;
}

/** The provider's reason in words; what it did not tell is an ordinary refusal. */
export const tellReason = (reason: string | null | undefined, t: Translate): string =>
  t(`staff.mails.reason.${bounceReasons.find((known) => known === reason) ?? "other"}`);

/** Why a mail did not arrive, in words; undefined while nothing is wrong with it. */
export function tellTrouble({ state, bounceReason, lastError }: Fate, t: Translate): string | undefined {
  if (bounceReason) return tellReason(bounceReason, t);
  if (lastError) return t(troubles.find(([pattern]) => pattern.test(lastError))?.[1] ?? unforeseen);
  return state === "failed" ? t("staff.mails.trouble.provider") : undefined;
}

/** The kinds of mail that a filter offers. */
export const mailKinds = Object.keys(mailDetails) as (keyof typeof mailDetails)[];

/** Which kind of mail it is: « Première connexion ». */
export const tellKind = (template: string, t: Translate): string =>
  t(`staff.mails.kind.${mailKinds.find((kind) => kind === template) ?? "other"}`);
