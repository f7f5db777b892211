import { Paragraph } from "../layout";
import type { Letterhead } from "../letterhead";
import { listNames } from "../list-names";
import type { MailRoles } from "../mail-facts";

type WhatItOpensProps = Pick<Letterhead, "t" | "language"> & { roles: MailRoles };

/** One sentence for each reason why a person has an account: as a parent, as a student, as staff. */
export const WhatItOpens = ({ t, language, roles }: WhatItOpensProps) => (
  <>
    {roles.children.length > 0 && (
      <Paragraph>
        {t("mail.opens.asGuardian", {
          count: roles.children.length,
          children: listNames(language, roles.children),
        })}
      </Paragraph>
    )}
    {roles.isStudent && <Paragraph>{t("mail.opens.asStudent")}</Paragraph>}
    {roles.isStaff && <Paragraph>{t("mail.opens.asStaff")}</Paragraph>}
  </>
);
