import { ButtonLink } from "@/components/ui/button-link";
import type { ButtonLook } from "@/components/ui/button-look";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MendingAct } from "@/lib/access/diagnosis/diagnosis";
import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";
import { routes } from "@/lib/routes";
import { giveCode, liftWait, sendLink } from "./actions";

interface MendingButtonProps {
  t: Translate;
  act: MendingAct;
  person: Person;
  /** The code to show again. */
  tokenId?: string | undefined;
  describedBy?: string;
  autoFocus?: boolean;
  variant?: ButtonLook["variant"];
}

/** Acts that are done at once; the others lead to a page of their own. */
const atOnce = { send_link: sendLink, give_code: giveCode, lift_wait: liftWait } as const;

const isAtOnce = (act: MendingAct): act is keyof typeof atOnce => Object.hasOwn(atOnce, act);

function placeOf(act: MendingAct, { userId, schoolings }: Person, tokenId: string | undefined): string {
  switch (act) {
    case "correct_address":
      return routes.staffPersonEmail(userId);
    case "show_code":
      return routes.staffDeskCode(userId, tokenId ?? "");
    case "print_letter":
      return routes.letters({ personnes: userId, pour: schoolings.length > 0 ? "eleves" : "responsables" });
    case "attach_child":
      return routes.staffPersonAttach(userId);
    default:
      return routes.staffPersonSuspend(userId);
  }
}

function wordsOf(t: Translate, act: MendingAct, { email, invitedAt, activatedAt }: Person): string {
  if (act === "correct_address" && email === null) return t("staff.person.act.add_address");
  if (act === "send_link" && !invitedAt && !activatedAt) return t("staff.person.act.invite");
  return t(`staff.person.act.${act}`);
}

/** One act of the desk. As the main one it may take the focus: Enter then mends what is wrong. */
export function MendingButton({ t, act, person, tokenId, describedBy, ...look }: MendingButtonProps) {
  const words = wordsOf(t, act, person);
  if (!isAtOnce(act))
    return (
      <ButtonLink href={placeOf(act, person, tokenId)} aria-describedby={describedBy} {...look}>
        {words}
      </ButtonLink>
    );
  return (
    <form action={atOnce[act]}>
      <input type="hidden" name="person" value={person.userId} />
      <SubmitButton waiting={t("access.waiting")} aria-describedby={describedBy} {...look}>
        {words}
      </SubmitButton>
    </form>
  );
}
