import type { Translate } from "../../i18n/translator";
import { Paragraph } from "../layout";
import type { MailRoles } from "../mail-facts";

interface WhatItOpensProps {
  t: Translate;
  roles: MailRoles;
}

/** One sentence for each reason why a person has an account: as a parent, as a student, as staff. */
export const WhatItOpens = ({ t, roles: { children, isStudent, isStaff } }: WhatItOpensProps) => (
  <>
    {children.length > 0 && (
      <Paragraph>
        {t("mail.opens.asGuardian", { count: children.length, children: children.join(", ") })}
      </Paragraph>
    )}
    {isStudent && <Paragraph>{t("mail.opens.asStudent")}</Paragraph>}
    {isStaff && <Paragraph>{t("mail.opens.asStaff")}</Paragraph>}
  </>
);
