import { passwordWords } from "@/components/ui/password-words";
import type { Translate } from "@/lib/i18n/translator";

/** What the form that chooses a password says; plain strings, because it also runs in the browser. */
export const newPasswordWords = (t: Translate, minimum: number) => ({
  token: t("access.fields.token"),
  currentPassword: t("access.fields.currentPassword"),
  newPassword: t("access.fields.newPassword"),
  hint: t("access.newPassword.hint", { minimum }),
  missing: t("access.missing.newPassword"),
  tooShort: t("access.refused.tooShort", { minimum }),
  suggest: t("access.newPassword.suggest"),
  suggested: t("access.newPassword.suggested"),
  submit: t("access.newPassword.submit"),
  waiting: t("access.waiting"),
  reveal: passwordWords(t),
  length: {
    missing: Array.from({ length: minimum }, (_, index) =>
      t("access.newPassword.lengthMissing", { count: index + 1 }),
    ),
    good: t("access.newPassword.lengthGood"),
    great: t("access.newPassword.lengthGreat"),
  },
});

export type NewPasswordWords = ReturnType<typeof newPasswordWords>;
