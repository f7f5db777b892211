import type { Note } from "@/lib/enrolment/consequence";
import type { Translate } from "@/lib/i18n/translator";

/** What a kind of doubt is called. */
export const codeName = (t: Translate, code: Note["code"]): string =>
  code === "gone" ? t("staff.import.gone.code") : t(`enrolment.codes.${code}`);
