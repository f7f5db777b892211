"use client";

import { routes } from "@/lib/routes";
import type { MessageWords } from "./form-words";
import { isTicked, type MessageValues } from "./message-values";
import { type TickBox, TickList } from "./tick-list";

/** What can be ticked in one school, in words. */
export interface AudienceLabels {
  schoolId: string;
  schoolName: string;
  whole: string;
  years: { id: string; label: string }[];
  classes: { id: string; label: string }[];
  groups: { id: string; label: string }[];
  /** Pupils who are named one by one already. */
  chosen: { id: string; label: string }[];
}

interface SchoolPartProps {
  words: MessageWords;
  values: MessageValues;
  school: AudienceLabels;
}

/** The whole school, or years, classes, groups and pupils of it. */
export function SchoolPart({ words, values, school }: SchoolPartProps) {
  const { schoolId, schoolName, whole, years, classes, groups, chosen } = school;
  const boxes = (name: string, list: { id: string; label: string }[]): TickBox[] =>
    list.map(({ id, label }) => ({ name, value: id, label }));
  const yearBoxes = years.map(({ id, label }) => ({ name: "annees", value: `${schoolId} ${id}`, label }));
  return (
    <fieldset className="group/school rounded-card border border-line bg-surface px-4 pt-1 pb-3">
      <legend className="px-2 font-bold">{schoolName}</legend>
      <input type="hidden" name="ecole" value={schoolId} />
      <TickList values={values} boxes={[{ name: "entier", value: schoolId, label: whole }]} />
      <div className="flex flex-col gap-1 group-has-[[name=entier]:checked]/school:hidden">
        <Part title={words.years} values={values} boxes={yearBoxes} />
        <Part title={words.classes} values={values} boxes={boxes("classes", classes)} />
        <Part title={words.groups} values={values} boxes={boxes("groupes", groups)}>
          <p className="text-ink-soft">
            {groups.length === 0 ? words.noGroup : null}{" "}
            <a href={routes.groups()} className="standing-link">
              {words.toGroups}
            </a>
          </p>
        </Part>
        {chosen.length > 0 ? (
          <Part title={words.chosen} values={values} boxes={boxes("choisis", chosen)} />
        ) : null}
      </div>
    </fieldset>
  );
}

interface PartProps {
  title: string;
  values: MessageValues;
  boxes: readonly TickBox[];
  children?: React.ReactNode;
}

/** Folded until it is wanted; open where something is ticked. */
function Part({ title, values, boxes, children }: PartProps) {
  const open = boxes.some(({ name, value }) => isTicked(values, name, value));
  return (
    <details open={open} className="border-line border-t">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium">{title}</summary>
      <TickList values={values} boxes={boxes} />
      {children}
    </details>
  );
}
