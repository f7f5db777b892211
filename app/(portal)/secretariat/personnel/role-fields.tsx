import { type Choice, SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/forms/form-state";

export interface RoleWords {
  role: string;
  roleHint: string;
  school: string;
}

interface RoleFieldsProps {
  state: FormState;
  words: RoleWords;
  roles: readonly Choice[];
  /** By slug; an empty value is the whole organisation. */
  schools: readonly Choice[];
  start: { role: string; school: string };
}

/** Which role, and where. Keyed by the attempt: a browser forgets what was chosen when a form comes back. */
export function RoleFields({ state, words, roles, schools, start }: RoleFieldsProps) {
  const { attempt, fields, values } = state;
  return (
    <>
      <SelectField
        key={`role-${attempt}`}
        name="role"
        label={words.role}
        hint={words.roleHint}
        error={fields.role}
        choices={roles}
        defaultValue={values.role ?? start.role}
      />
      <SelectField
        key={`school-${attempt}`}
        name="school"
        label={words.school}
        error={fields.school}
        choices={schools}
        defaultValue={values.school ?? start.school}
      />
    </>
  );
}
