import { connections } from "./staff/connections";
import { factor } from "./staff/factor";
import { importing } from "./staff/import";
import { journal } from "./staff/journal";
import { letters } from "./staff/letters";
import { mails } from "./staff/mails";
import { people } from "./staff/people";
import { person } from "./staff/person";
import { personnel } from "./staff/personnel";
import { settings } from "./staff/settings";
import { shell } from "./staff/shell";
import { today } from "./staff/today";
import { year } from "./staff/year";

/** The secretariat's screens, one file per part. */
export const staff = {
  connections,
  factor,
  import: importing,
  journal,
  letters,
  mails,
  people,
  person,
  personnel,
  settings,
  today,
  year,
  shell,
};
