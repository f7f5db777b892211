import { UserRoundSearch } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { TieCandidate, TieRole } from "@/lib/people/families/find-ties";
import { attach } from "./actions";

interface FoundTiesProps {
  t: Translate;
  userId: string;
  role: TieRole;
  candidates: readonly TieCandidate[];
}

/** Who was found, each with the button that ties them. */
export function FoundTies({ t, userId, role, candidates }: FoundTiesProps) {
  if (candidates.length === 0)
    return (
      <EmptyState Icon={UserRoundSearch} title={t("staff.people.attach.none")}>
        {t("staff.people.attach.noneText")}
      </EmptyState>
    );
  return (
    <ul className="flex flex-col gap-2">
      {candidates.map(({ key, guardianId, studentId, name, detail }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line px-4 py-2"
        >
          <span>
            <span className="font-semibold">{name}</span> <span className="text-ink-soft">{detail}</span>
          </span>
          <form action={attach}>
            <input type="hidden" name="person" value={userId} />
            <input type="hidden" name="guardian" value={guardianId} />
            <input type="hidden" name="student" value={studentId} />
            <input type="hidden" name="sens" value={role} />
            <Button variant="secondary" aria-label={t("staff.people.attach.attachLabel", { name })}>
              {t("staff.people.attach.attach")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
