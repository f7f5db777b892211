import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import type { MessageMarks } from "@/lib/publishing/dashboard/message-marks";
import { NextEvents } from "./next-events";
import { Summaries } from "./summaries";
import { ToDoList } from "./to-do/to-do-list";
import { WhomToCall } from "./whom-to-call";

interface DashboardProps extends MessageMarks {
  t: Translate;
  pupil: Pupil;
  newDocuments: number;
  /** What comes next, soonest first. */
  events: readonly AgendaEntry[];
}

/** One demand, and the line that opens the others, leave room for the summaries on a phone's first screen. */
const openDemands = 1;

/**
 * What concerns one pupil: first what waits, then what is new, then what comes, then whom to call. On a desktop the
 * second and the last stand beside the others; the flexible row in the middle lets each column keep its own pace.
 */
export function Dashboard({ t, pupil, toDo, unread, newDocuments, events }: DashboardProps) {
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-4 sm:gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr_auto]">
      <div className="lg:row-span-2">
        <ToDoList t={t} waiting={[{ pupil, toDo }]} from="accueil" open={openDemands} />
      </div>
      <Summaries t={t} pupil={pupil} unread={unread} newDocuments={newDocuments} next={events[0]} />
      <div className="max-lg:pt-2 lg:col-start-1 lg:row-start-3">
        <NextEvents t={t} pupil={pupil} events={events} />
      </div>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-2">
        <WhomToCall t={t} pupil={pupil} />
      </div>
    </div>
  );
}
