import { CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { fullName, listedName } from "@/lib/people/full-name";
import { childrenOf } from "@/lib/publishing/paper/compose-bundle";
import type { Envelope, Sheet } from "@/lib/publishing/paper/list-envelopes";
import type { PaperRun } from "@/lib/publishing/paper/paper-runs";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";
import { giveEnvelopes } from "./actions";

interface ClassEnvelopesProps {
  t: Translate;
  run: PaperRun;
  name: string;
  envelopes: readonly Envelope[];
}

/** The envelopes of a class: ticked one by one, or all at once. */
export function ClassEnvelopes({ t, run, name, envelopes }: ClassEnvelopesProps) {
  const waiting = envelopes.filter(({ givenAt }) => !givenAt).map(({ id }) => id);
  return (
    <section aria-label={name} className="rounded-card border border-line bg-surface shadow-card">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-5">
        <h3 className="flex items-baseline gap-3 py-1.5">
          {name}
          <span className="font-normal text-base text-ink-soft">
            {t("staff.paper.run.classCount", { count: envelopes.length })}
          </span>
        </h3>
        {waiting.length > 1 ? (
          <GiveForm
            runId={run.id}
            ids={waiting}
            given
            words={t("staff.paper.run.giveClass")}
            label={t("staff.paper.run.giveClassLabel", { class: name })}
          />
        ) : null}
      </div>
      <ul className="divide-y divide-line border-line border-t">
        {envelopes.map((envelope) => (
          <EnvelopeRow key={envelope.id} t={t} run={run} envelope={envelope} />
        ))}
      </ul>
    </section>
  );
}

interface GiveFormProps {
  runId: string;
  ids: readonly string[];
  given: boolean;
  words: string;
  label: string;
}

const GiveForm = ({ runId, ids, given, words, label }: GiveFormProps) => (
  <form action={giveEnvelopes}>
    <input type="hidden" name="liasse" value={runId} />
    <input type="hidden" name="enveloppes" value={ids.join("\n")} />
    <input type="hidden" name="remis" value={given ? "oui" : "non"} />
    <Button variant={given ? "secondary" : "quiet"} aria-label={label}>
      {words}
    </Button>
  </form>
);

function EnvelopeRow({ t, run, envelope }: { t: Translate; run: PaperRun; envelope: Envelope }) {
  const { id, addressee, givenAt, sheets } = envelope;
  const name = fullName(addressee);
  return (
    <li
      data-row
      className="flex max-w-none flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-5"
    >
      <div className="min-w-0 grow basis-64">
        <a href={routes.staffPerson(addressee.userId)} className="row-link">
          {listedName(addressee)}
        </a>
        <p className="text-[0.95rem] text-ink-soft">{childrenOf(t, envelope)}</p>
        <ul className="flex flex-col">
          {sheets.map((sheet) => (
            <SheetLine key={sheet.recipientId} t={t} sheet={sheet} />
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        {givenAt ? (
          <span className="inline-flex items-center gap-1.5 font-medium text-green">
            <CircleCheck aria-hidden="true" className="size-4.5" />
            {t("staff.paper.run.givenAt", { moment: formatMoment(givenAt) })}
          </span>
        ) : null}
        <GiveForm
          runId={run.id}
          ids={[id]}
          given={!givenAt}
          words={t(givenAt ? "staff.paper.run.takeBack" : "staff.paper.run.give")}
          label={t(givenAt ? "staff.paper.run.takeBackLabel" : "staff.paper.run.giveLabel", { name })}
        />
      </div>
    </li>
  );
}

/** A message of the envelope, with its answer, or the way to note it when its slip comes back. */
function SheetLine({ t, sheet }: { t: Translate; sheet: Sheet }) {
  const { announcementId, recipientId, subject, answer, answerKind, choices, owesAnswer } = sheet;
  const pupil = sheet.pupilFirstName;
  return (
    <li className="flex max-w-none flex-wrap items-baseline gap-x-3">
      <span className="[overflow-wrap:anywhere]">
        {subject} <span className="text-ink-soft">{t("staff.paper.run.for", { pupil })}</span>
      </span>
      {answer !== null ? <span className="font-semibold">{tellAnswer(t, answer, choices)}</span> : null}
      {owesAnswer && answerKind !== "none" ? (
        <a href={routes.announcementThread(announcementId, recipientId)} className="standing-link">
          {t("staff.paper.run.note")}
        </a>
      ) : null}
    </li>
  );
}
