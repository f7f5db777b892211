import { CircleCheckBig } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";

interface ToDoProps {
  t: Translate;
  /** Why the list is empty, for whom. */
  empty: string;
}

/** « À traiter »: what the school waits for, before anything else on the page. */
export function ToDo({ t, empty }: ToDoProps) {
  return (
    <section aria-labelledby="a-traiter" className="flex flex-col gap-3">
      <h2 id="a-traiter">{t("portal.toDo.title")}</h2>
      <EmptyState Icon={CircleCheckBig} title={t("portal.toDo.noneTitle")}>
        {empty}
      </EmptyState>
    </section>
  );
}
