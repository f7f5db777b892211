import { z } from "zod";
import { optionalText } from "@/lib/forms/fields";
import { email, isoDay, phone, requiredName } from "../../person-fields";

/** How many adults the form has room for; the first two are in sight. */
export const adultPlaces = [1, 2, 3, 4] as const;

const name = optionalText(100);

const adultFields = {
  LastName: name,
  FirstName: name,
  Relation: optionalText(40),
  Email: email,
  Phone: phone,
  Username: optionalText(80),
  Decision: z.enum(["attach", "create"]).optional().catch(undefined),
};

type Place = (typeof adultPlaces)[number];
type AdultShape<At extends Place> = {
  [Field in keyof typeof adultFields as `adult${At}${Field}`]: (typeof adultFields)[Field];
};

/** `adult1LastName`, `adult1FirstName`… */
const adultShape = <At extends Place>(place: At) =>
  Object.fromEntries(
    Object.entries(adultFields).map(([field, schema]) => [`adult${place}${field}`, schema]),
  ) as AdultShape<At>;

/** The form of one family; nothing of it names an account. */
export const familySchema = z.object({
  form: z.uuid(),
  school: z.uuid({ error: "staff.people.family.missing.school" }),
  lastName: requiredName("staff.people.missing.lastName"),
  firstName: requiredName("staff.people.missing.firstName"),
  birthDate: isoDay,
  className: optionalText(40),
  matricule: optionalText(40),
  email,
  username: optionalText(80),
  pupilIsNew: z.string().optional(),
  invite: z.string().optional(),
  ...adultShape(1),
  ...adultShape(2),
  ...adultShape(3),
  ...adultShape(4),
});

export type FamilyForm = z.output<typeof familySchema>;
