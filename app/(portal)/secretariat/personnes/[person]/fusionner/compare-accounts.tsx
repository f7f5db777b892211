import { DataTable } from "@/components/ui/data-table";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { AccountSide } from "@/lib/people/merging/merge-sides";
import type { Guardianship } from "@/lib/people/rights/find-guardianship";

interface CompareAccountsProps {
  t: Translate;
  sides: readonly AccountSide[];
  /** The links of each, as adult or as pupil, in the same order. */
  links: readonly Guardianship[][];
}

/** The two accounts side by side, line by line. */
export function CompareAccounts({ t, sides, links }: CompareAccountsProps) {
  const lines = linesOf(t, sides, links);
  return (
    <DataTable
      caption={t("staff.people.merge.compare")}
      rows={lines}
      rowKey={({ term }) => term}
      columns={[
        { heading: t("staff.people.merge.what"), cell: ({ term }) => term },
        ...sides.map(({ username }, index) => ({
          heading: username,
          cell: ({ values }: Line) => values[index] || "—",
        })),
      ]}
    />
  );
}

interface Line {
  term: string;
  values: string[];
}

const linesOf = (t: Translate, sides: readonly AccountSide[], links: readonly Guardianship[][]): Line[] => [
  { term: t("staff.people.columns.name"), values: sides.map((side) => fullName(side)) },
  { term: t("staff.people.columns.email"), values: sides.map(({ email }) => email ?? "") },
  {
    term: t("staff.people.columns.phone"),
    values: sides.map(({ phoneAsGiven, phone }) => phoneAsGiven ?? phone ?? ""),
  },
  {
    term: t("staff.people.columns.state"),
    values: sides.map(({ activatedAt }) =>
      t(activatedAt ? "staff.connections.state.active" : "staff.people.merge.never"),
    ),
  },
  {
    term: t("staff.people.merge.password"),
    values: sides.map(({ hasPassword }) =>
      t(hasPassword ? "staff.people.merge.has" : "staff.people.merge.hasNot"),
    ),
  },
  {
    term: t("staff.people.columns.children"),
    values: sides.map(({ userId }, index) =>
      namesOf(
        links[index],
        (link) => link.guardianId === userId,
        ({ pupilName }) => pupilName,
      ),
    ),
  },
  {
    term: t("staff.people.columns.guardians"),
    values: sides.map(({ userId }, index) =>
      namesOf(
        links[index],
        (link) => link.pupilId === userId,
        ({ guardianName }) => guardianName,
      ),
    ),
  },
];

const namesOf = (
  links: readonly Guardianship[] = [],
  isOne: (link: Guardianship) => boolean,
  nameOf: (link: Guardianship) => string,
) => links.filter(isOne).map(nameOf).join(", ");
