import { CircleCheck, CircleHelp, CircleX, Hourglass, Undo2 } from "lucide-react";
import type { SeenImport } from "@/lib/enrolment/find-import";
import type { Translate } from "@/lib/i18n/translator";

const looks = {
  read: { Icon: CircleHelp, colour: "text-ochre" },
  previewed: { Icon: Hourglass, colour: "text-ochre" },
  committed: { Icon: CircleCheck, colour: "text-green" },
  undone: { Icon: Undo2, colour: "text-ink-soft" },
  refused: { Icon: CircleX, colour: "text-brick" },
  discarded: { Icon: CircleX, colour: "text-ink-soft" },
} satisfies Record<SeenImport["state"], object>;

/** Where an import has come to, in a word, an icon and a colour. */
export function ImportState({ t, state }: { t: Translate; state: SeenImport["state"] }) {
  const { Icon, colour } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${colour}`}>
      <Icon aria-hidden="true" className="size-4.5 shrink-0" />
      {t(`staff.import.states.${state}`)}
    </span>
  );
}
