import { Notice } from "@/components/ui/notice";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { ListParameters } from "./list-place";

/** What an act on many has just done, above the list that it came from. */
export function ManyDone({ t, asked }: { t: Translate; asked: ListParameters }) {
  const [done, count] = [single(asked.fait), Number(single(asked.combien) ?? 0)];
  if (done !== "papier" && done !== "classe") return null;
  return (
    <Notice kind="success">
      <p>{t(done === "papier" ? "staff.people.done.paper" : "staff.people.done.class", { count })}</p>
    </Notice>
  );
}
