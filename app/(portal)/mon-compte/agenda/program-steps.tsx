import type { Translate } from "@/lib/i18n/translator";

const programs = ["apple", "google", "outlook"] as const;

/** Where to put the address in the three programs that nearly everybody has. */
export function ProgramSteps({ t }: { t: Translate }) {
  return (
    <section aria-labelledby="programmes" className="flex flex-col gap-3">
      <h2 id="programmes">{t("family.agenda.calendar.howTitle")}</h2>
      <dl className="flex flex-col gap-3">
        {programs.map((program) => (
          <div key={program}>
            <dt className="font-semibold">{t(`family.agenda.calendar.how.${program}.name`)}</dt>
            <dd>{t(`family.agenda.calendar.how.${program}.steps`)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">{t("family.agenda.calendar.slow")}</p>
    </section>
  );
}
