import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Viewer } from "@/lib/auth/viewer";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type AllowedBrowser, listAllowedBrowsers } from "@/lib/publishing/push/allowed-browsers";
import { currentPublicKey } from "@/lib/publishing/push/push-keys";
import { DeviceLine } from "../device-line";
import { allowThisBrowser, forgetDevice } from "./actions";
import { AllowThisBrowser } from "./allow-this-browser";

/** « Sur vos appareils »: which ones are told, one by one, and the way to allow this one. */
export async function PhoneCard({ t, viewer }: { t: Translate; viewer: Viewer }) {
  const browsers = await listAllowedBrowsers(viewer.userId);
  const isThisOne = ({ sessionId }: AllowedBrowser) => sessionId === viewer.sessionId;
  return (
    <Card aria-labelledby="phone-title">
      <h2 id="phone-title" className="mb-3">
        {t("family.mails.phone.title")}
      </h2>
      <div className="flex flex-col gap-4">
        <p>{t("family.mails.phone.text")}</p>
        {browsers.length > 0 ? (
          <ul className="divide-y divide-line border-line border-y">
            {browsers.map((browser) => (
              <Browser key={browser.id} t={t} browser={browser} current={isThisOne(browser)} />
            ))}
          </ul>
        ) : null}
        {browsers.some(isThisOne) ? null : (
          <AllowThisBrowser
            applicationKey={currentPublicKey()}
            allow={allowThisBrowser}
            words={{
              allow: t("family.mails.phone.allow"),
              waiting: t("access.waiting"),
              unsupported: t("family.mails.phone.unsupported"),
              denied: t("family.mails.phone.denied"),
              failed: t("family.mails.phone.failed"),
              scripts: t("family.mails.phone.scripts"),
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Browser({ t, browser, current }: { t: Translate; browser: AllowedBrowser; current: boolean }) {
  const moment = formatMoment(browser.createdAt);
  const about = current ? t("family.mails.phone.thisOne") : t("family.mails.phone.since", { moment });
  return (
    <DeviceLine label={browser.deviceLabel} about={about}>
      <form action={forgetDevice}>
        <input type="hidden" name="appareil" value={browser.id} />
        <Button
          variant="secondary"
          aria-label={t("family.mails.phone.forgetLabel", { device: browser.deviceLabel, moment })}
        >
          {t("family.mails.phone.forget")}
        </Button>
      </form>
    </DeviceLine>
  );
}
