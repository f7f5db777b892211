import { type Column, DataTable } from "@/components/ui/data-table";
import type { StaffMember } from "@/lib/access/list-staff";
import { formatDate, formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";

interface StaffTableProps {
  t: Translate;
  members: readonly StaffMember[];
  /** Whose page it is. */
  ownId: string;
  /** Beside a role in hand there is room for less. */
  brief: boolean;
}

/** The school of a role, or the organisation. */
export const placeOf = (t: Translate, { schoolName }: StaffMember) =>
  schoolName ?? t("staff.personnel.organisation");

/** Every role in reach, one a line, with the way to manage it. */
export function StaffTable({ t, members, ownId, brief }: StaffTableProps) {
  const named = columns(t, ownId);
  return (
    <DataTable
      caption={t("staff.personnel.caption")}
      columns={brief ? named : [...named, ...moments(t)]}
      rows={members}
      rowKey={({ roleId }) => roleId}
    />
  );
}

const columns = (t: Translate, ownId: string): Column<StaffMember>[] => [
  {
    heading: t("staff.personnel.person"),
    cell: (member) => (
      <span className="flex flex-col">
        <a
          href={routes.personnel({ membre: member.roleId })}
          aria-label={t("staff.personnel.manageLabel", { name: listedName(member) })}
          className="standing-link"
        >
          {listedName(member)}
        </a>
        {member.userId === ownId ? (
          <span className="font-normal text-ink-soft">{t("staff.personnel.you")}</span>
        ) : null}
      </span>
    ),
  },
  { heading: t("staff.personnel.role"), cell: ({ role }) => t(`staff.personnel.roles.${role}`) },
  { heading: t("staff.personnel.school"), cell: (member) => placeOf(t, member) },
  { heading: t("staff.personnel.state"), cell: ({ state }) => t(`staff.personnel.states.${state}`) },
];

const moments = (t: Translate): Column<StaffMember>[] => [
  {
    heading: t("staff.personnel.since"),
    cell: ({ since }) => <time dateTime={since.toISOString()}>{formatDate(since)}</time>,
  },
  {
    heading: t("staff.personnel.lastSeen"),
    cell: ({ lastSeenAt }) =>
      lastSeenAt ? (
        <time dateTime={lastSeenAt.toISOString()}>{formatMoment(lastSeenAt)}</time>
      ) : (
        t("staff.personnel.never")
      ),
  },
];
