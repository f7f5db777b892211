import type { ListColumn } from "@/components/lists/list-table";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { ConnectionPerson } from "@/lib/people/connection-people";
import type { ConnectionSort } from "@/lib/people/connection-request";
import type { Tie } from "@/lib/people/connection-ties";
import { listedName } from "@/lib/people/full-name";
import { ConnectionStateLabel } from "../connection-state-label";

/** « Responsable de Léa Dupont (3A) », « Élève » */
export function tellKind(
  t: Translate,
  { isStudent }: Pick<ConnectionPerson, "isStudent">,
  children: readonly Tie[],
) {
  const own = children.map(
    ({ firstName, lastName, className }) => `${firstName} ${lastName}${className ? ` (${className})` : ""}`,
  );
  return [
    ...(isStudent ? [t("staff.connections.list.student")] : []),
    ...(own.length > 0 ? [t("staff.connections.list.guardianOf", { children: own.join(", ") })] : []),
  ].join(" · ");
}

/** What the list tells of a person. */
export const peopleColumns = (
  t: Translate,
  children: ReadonlyMap<string, Tie[]>,
  /** The list as it stands, with this person beside it. */
  addressOf: (userId: string) => string,
): ListColumn<ConnectionPerson, ConnectionSort>[] => [
  {
    heading: t("staff.connections.list.person"),
    sort: "nom",
    cell: (person) => (
      <span className="flex min-w-0 flex-col">
        <a href={addressOf(person.userId)} className="row-link w-fit">
          {listedName(person)}
        </a>
        <span className="font-normal text-[0.95rem] text-ink-soft">
          {tellKind(t, person, children.get(person.userId) ?? [])}
        </span>
        {person.email ? (
          <span className="break-all font-normal text-[0.95rem] text-ink-soft">{person.email}</span>
        ) : null}
      </span>
    ),
  },
  {
    heading: t("staff.connections.list.className"),
    sort: "classe",
    cell: ({ className }) => className || t("staff.connections.overview.noClass"),
  },
  {
    heading: t("staff.connections.list.state"),
    sort: "etat",
    cell: ({ state }) => <ConnectionStateLabel t={t} state={state} />,
  },
  {
    heading: t("staff.connections.list.invited"),
    spare: true,
    sort: "invitation",
    cell: ({ invitedAt }) =>
      invitedAt ? (
        <time dateTime={invitedAt.toISOString()}>{formatMoment(invitedAt)}</time>
      ) : (
        t("staff.connections.list.neverInvited")
      ),
  },
];
