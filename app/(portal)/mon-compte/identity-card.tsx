import { Card } from "@/components/ui/card";
import { CodeText } from "@/components/ui/code-text";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Translate } from "@/lib/i18n/translator";
import type { OwnAccount } from "@/lib/people/find-account";
import { fullName } from "@/lib/people/full-name";

/** Who the school says one is; corrections go through the secretariat. */
export function IdentityCard({ t, account }: { t: Translate; account: OwnAccount }) {
  return (
    <Card aria-labelledby="identity-title">
      <h2 id="identity-title" className="mb-3">
        {t("access.account.identity")}
      </h2>
      <DefinitionList
        items={[
          { term: t("access.account.name"), details: fullName(account) },
          { term: t("access.fields.username"), details: <CodeText t={t}>{account.username}</CodeText> },
          { term: t("access.account.email"), details: account.email ?? t("access.account.noEmail") },
        ]}
      />
      <p className="mt-3 text-ink-soft">{t("access.account.emailChange")}</p>
    </Card>
  );
}
