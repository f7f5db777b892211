import { agenda } from "./staff/agenda";
import { announcements } from "./staff/announcements";
import { connections } from "./staff/connections";
import { documents } from "./staff/documents";
import { factor } from "./staff/factor";
import { groups } from "./staff/groups";
import { importing } from "./staff/import";
import { journal } from "./staff/journal";
import { letters } from "./staff/letters";
import { mails } from "./staff/mails";
import { paper } from "./staff/paper";
import { people } from "./staff/people";
import { person } from "./staff/person";
import { personnel } from "./staff/personnel";
import { readers } from "./staff/readers";
import { settings } from "./staff/settings";
import { shell } from "./staff/shell";
import { today } from "./staff/today";
import { year } from "./staff/year";

/** The secretariat's screens, one file per part. */
export const staff = {
  agenda,
  announcements,
  documents,
  groups,
  paper,
  readers,
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
