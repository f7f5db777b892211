import { PupilCard } from "@/components/layout/pupil-card";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { Pupil } from "@/lib/people/pupils";
import { chooseChild } from "./actions";

interface ChildCardsProps {
  t: Translate;
  childList: readonly Pupil[];
  /** How many things wait for an answer about that child. */
  toDoFor: (studentId: string) => number;
}

/** One form a child, each with its own name in the button's accessible name. */
export function ChildCards({ t, childList, toDoFor }: ChildCardsProps) {
  if (childList.length === 0) return null;
  return (
    <section aria-labelledby="mes-enfants" className="flex flex-col gap-3">
      <h2 id="mes-enfants">{t("portal.choose.children")}</h2>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {childList.map((child) => (
          <PupilCard key={child.id} t={t} pupil={child} toDo={toDoFor(child.id)}>
            <form action={chooseChild}>
              <input type="hidden" name="child" value={child.id} />
              <Button
                wide
                aria-label={t("portal.choose.signInAsChild", {
                  name: fullName(child),
                })}
              >
                {t("portal.choose.signInAs")}
              </Button>
            </form>
          </PupilCard>
        ))}
      </ul>
    </section>
  );
}
