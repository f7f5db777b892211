import { UserRoundSearch } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import type { StaffReach } from "@/lib/auth/policy";
import type { Translate } from "@/lib/i18n/translator";
import { searchPeople } from "@/lib/people/search/search-people";
import { routes } from "@/lib/routes";

interface OtherAccountSearchProps {
  t: Translate;
  reach: StaffReach;
  userId: string;
  typed: string;
}

const mostFound = 8;

/** Looks for the other account of the same person. */
export async function OtherAccountSearch({ t, reach, userId, typed }: OtherAccountSearchProps) {
  const { people } = await searchPeople(reach, typed, mostFound);
  const others = people.filter((found) => found.userId !== userId);
  return (
    <>
      <form action={routes.staffPersonMerge(userId)} className="flex flex-col gap-3">
        <TextField
          name="q"
          type="search"
          label={t("staff.people.merge.search")}
          defaultValue={typed}
          autoComplete="off"
        />
        <Button variant="secondary">{t("staff.people.attach.submit")}</Button>
      </form>
      {typed && others.length === 0 ? (
        <EmptyState Icon={UserRoundSearch} title={t("staff.people.attach.none")}>
          {t("staff.people.attach.noneText")}
        </EmptyState>
      ) : null}
      <ul className="flex flex-col gap-2">
        {others.map(({ userId: avec, firstName, lastName, username }) => (
          <li
            key={avec}
            className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line px-4 py-2"
          >
            <span>
              <span className="font-semibold">
                {firstName} {lastName}
              </span>{" "}
              <span className="font-mono text-ink-soft">{username}</span>
            </span>
            <ButtonLink href={routes.staffPersonMerge(userId, { avec })} variant="secondary">
              {t("staff.people.merge.compare")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
