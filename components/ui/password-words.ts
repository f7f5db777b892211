import type { Translate } from "@/lib/i18n/translator";

/** What a password field says; plain strings, because the field runs in the browser without the catalogue. */
export const passwordWords = (t: Translate) => ({
  show: t("ui.password.show"),
  hide: t("ui.password.hide"),
  showLabel: t("ui.password.showLabel"),
  hideLabel: t("ui.password.hideLabel"),
  shown: t("ui.password.shown"),
  hidden: t("ui.password.hidden"),
});

export type PasswordWords = ReturnType<typeof passwordWords>;
