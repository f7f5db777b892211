import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import { listOwnGuardians, type OwnGuardian } from "@/lib/people/majority/own-guardians";
import { decide } from "./guardian-actions";

/** For a student of age: which adults may still read about them. Nothing while the school decides. */
export async function GuardiansCard({ t, userId }: { t: Translate; userId: string }) {
  const guardians = await listOwnGuardians(userId);
  if (guardians.length === 0) return null;
  return (
    <Card aria-labelledby="guardians-title" id="responsables">
      <h2 id="guardians-title" className="mb-3">
        {t("portal.majority.title")}
      </h2>
      <p className="mb-2">{t("portal.majority.text")}</p>
      <ul className="divide-y divide-line">
        {guardians.map((guardian) => (
          <Guardian key={guardian.linkId} t={t} guardian={guardian} />
        ))}
      </ul>
    </Card>
  );
}

function Guardian({
  t,
  guardian: { linkId, name, schoolName, allowed },
}: {
  t: Translate;
  guardian: OwnGuardian;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 grow">
        <p className="font-semibold">{name}</p>
        <p className="text-ink-soft">
          {t(allowed ? "portal.majority.sees" : "portal.majority.seesNot", { school: schoolName })}
        </p>
      </div>
      <form action={decide}>
        <input type="hidden" name="link" value={linkId} />
        <input type="hidden" name="allows" value={allowed ? "no" : "yes"} />
        <Button
          variant="secondary"
          aria-label={t(allowed ? "portal.majority.stopLabel" : "portal.majority.allowLabel", { name })}
        >
          {t(allowed ? "portal.majority.stop" : "portal.majority.allow")}
        </Button>
      </form>
    </li>
  );
}
