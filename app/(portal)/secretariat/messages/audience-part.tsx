"use client";

import { TextAreaField } from "@/components/ui/text-area-field";
import { type AudienceLabels, SchoolPart } from "./school-part";
import { TickList } from "./tick-list";
import type { PartProps } from "./words-part";

interface AudiencePartProps extends PartProps {
  schools: readonly AudienceLabels[];
}

/** For which pupils, school by school, and whether their guardians or they themselves read. */
export function AudiencePart({ words, values, errors, schools }: AudiencePartProps) {
  return (
    <>
      <fieldset
        id="responsables"
        className={errors.responsables ? "border-brick border-s-4 ps-4" : undefined}
      >
        <legend className="mb-1 font-semibold">{words.readers}</legend>
        {errors.responsables ? <p className="font-semibold text-brick">{errors.responsables}</p> : null}
        <TickList
          values={values}
          boxes={[
            { name: "responsables", value: "1", label: words.guardians },
            { name: "etudiants", value: "1", label: words.students },
          ]}
        />
      </fieldset>
      <fieldset
        id="audience"
        tabIndex={-1}
        className={`flex flex-col gap-4 ${errors.audience ? "border-brick border-s-4 ps-4" : ""}`}
      >
        <legend className="mb-1 font-semibold">{words.audience}</legend>
        {errors.audience ? <p className="font-semibold text-brick">{errors.audience}</p> : null}
        {schools.map((school) => (
          <SchoolPart key={school.schoolId} words={words} values={values} school={school} />
        ))}
        <TextAreaField
          name="ajoutes"
          label={words.added}
          hint={words.addedHint}
          error={errors.ajoutes}
          defaultValue={values.ajoutes}
          rows={3}
        />
      </fieldset>
    </>
  );
}
