import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { listSessionsOf, type OpenSession } from "@/lib/auth/list-sessions";
import type { Viewer } from "@/lib/auth/viewer";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { endDevice, endOtherDevices } from "./actions";
import { DeviceLine } from "./device-line";

/** « Mes appareils »: where one is signed in now, and the way to end it. */
export async function DevicesCard({ t, viewer }: { t: Translate; viewer: Viewer }) {
  const sessions = await listSessionsOf(viewer.userId);
  const others = sessions.filter(({ id }) => id !== viewer.sessionId);
  return (
    <Card aria-labelledby="devices-title">
      <h2 id="devices-title" className="mb-3">
        {t("access.account.devicesTitle")}
      </h2>
      <p className="mb-2">{t("access.account.devicesText")}</p>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <Device key={session.id} t={t} session={session} current={session.id === viewer.sessionId} />
        ))}
      </ul>
      {others.length === 0 ? <p className="text-ink-soft">{t("access.account.onlyThis")}</p> : null}
      {others.length > 1 ? (
        <form action={endOtherDevices} className="mt-4">
          <Button variant="secondary" wide>
            {t("access.account.endOthers")}
          </Button>
        </form>
      ) : null}
    </Card>
  );
}

function Device({ t, session, current }: { t: Translate; session: OpenSession; current: boolean }) {
  const moment = formatMoment(session.lastSeenAt);
  const about = current ? t("access.account.thisDevice") : t("access.account.lastSeen", { moment });
  return (
    <DeviceLine label={session.deviceLabel} about={about}>
      {current ? null : (
        <form action={endDevice}>
          <input type="hidden" name="session" value={session.id} />
          <Button
            variant="secondary"
            aria-label={t("access.account.endDeviceLabel", { device: session.deviceLabel, moment })}
          >
            {t("access.account.endDevice")}
          </Button>
        </form>
      )}
    </DeviceLine>
  );
}
