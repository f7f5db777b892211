import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { OutboxMail } from "@/lib/mail/outbox-view/list-mails";
import { tellTrouble } from "@/lib/mail/outbox-view/tell-fate";
import { routes } from "@/lib/routes";
import { AddressText } from "../address-text";
import { MailStateLabel } from "../mail-state-label";

interface MailFactsProps {
  t: Translate;
  mail: OutboxMail;
}

/** To whom it was written, by which school, and how it stands. */
export function MailFacts({ t, mail }: MailFactsProps) {
  const { recipient, school, state, attempts } = mail;
  const trouble = tellTrouble(mail, t);
  return (
    <Card aria-labelledby="facts-title">
      <h2 id="facts-title" className="mb-3">
        {t("staff.mails.one.facts")}
      </h2>
      <DefinitionList
        items={[
          {
            term: t("staff.mails.one.state"),
            details: (
              <>
                <MailStateLabel t={t} state={state} />
                {trouble ? <span className="block font-normal">{trouble}</span> : null}
              </>
            ),
          },
          { term: t("staff.mails.one.person"), details: <Person t={t} mail={mail} /> },
          { term: t("staff.mails.one.recipient"), details: <AddressText address={recipient} /> },
          ...(school ? [{ term: t("staff.mails.one.school"), details: school }] : []),
          { term: t("staff.mails.one.attempts"), details: formatCount(attempts) },
        ]}
      />
    </Card>
  );
}

function Person({ t, mail: { userId, person } }: MailFactsProps) {
  if (!userId || !person) return t("staff.mails.unknownPerson");
  return (
    <a href={routes.staffPerson(userId)} className="link">
      {person}
    </a>
  );
}
