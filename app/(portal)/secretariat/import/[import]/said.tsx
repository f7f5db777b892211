import { Notice } from "@/components/ui/notice";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { findOutcome } from "@/lib/enrolment/find-work";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";

interface SaidProps {
  t: Translate;
  seen: SeenImport;
  parameters: Parameters;
}

/** What the last act came to: an answer noted, a commit that found the school changed, a job that stopped. */
export async function Said({ t, seen, parameters }: SaidProps) {
  const work = await findOutcome(seen, single(parameters.travail));
  if (work?.state === "failed")
    return <Notice kind="warning">{t("staff.shell.job.failed", { reference: work.id.slice(0, 8) })}</Notice>;
  if (work?.outcome === "changed")
    return <Notice kind="warning">{t("staff.import.committing.changed")}</Notice>;
  if (work?.outcome === "over") return <Notice kind="warning">{t("staff.import.committing.over")}</Notice>;
  const kind = single(parameters.fait);
  const count = Number(single(parameters.combien)) || 0;
  if (kind === "reponse") return <Notice kind="success">{t("staff.import.done.answered")}</Notice>;
  if (kind === "reponses")
    return <Notice kind="success">{t("staff.import.done.answeredMany", { count })}</Notice>;
  if (kind === "vu") return <Notice kind="success">{t("staff.import.done.settled")}</Notice>;
  if (kind === "vide") return <Notice kind="warning">{t("staff.import.done.typedMissing")}</Notice>;
  if (kind === "ensemble") return <Notice>{t("staff.import.committing.joined")}</Notice>;
  return kind === "trop-tard" ? <Notice kind="warning">{t("staff.import.committing.over")}</Notice> : null;
}
