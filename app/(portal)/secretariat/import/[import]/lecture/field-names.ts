import type { ColumnField } from "@/lib/enrolment/presets/mapped-preset";
import type { GuardianField, PupilField } from "@/lib/enrolment/presets/preset";
import type { Translate } from "@/lib/i18n/translator";

/** What a column holds, in words: « Courriel du responsable 2 ». */
export function fieldName(t: Translate, field: ColumnField): string {
  const [, number, ofGuardian] = /^guardian(\d+)\.(\w+)$/.exec(field) ?? [];
  if (!number || !ofGuardian) return t(`staff.import.fields.${field as PupilField}`);
  const name = t(`staff.import.fields.ofGuardian.${ofGuardian as GuardianField}`);
  return t("staff.import.fields.guardian", { field: name, number });
}
