import type { FormTitles } from "@/components/forms/form-titles";
import { PasskeyForm } from "@/components/forms/passkey-form";
import { Card } from "@/components/ui/card";
import { passkeyToMake } from "@/lib/auth/factors/set-up-passkey";
import type { Viewer } from "@/lib/auth/viewer";
import type { Translate } from "@/lib/i18n/translator";
import { addPasskey } from "./actions";

interface PasskeyCardProps {
  t: Translate;
  viewer: Viewer;
  /** Whose passkey it is, as the browser's window says it. */
  place: string;
  titles: FormTitles;
}

/** A passkey of this device or of a security key. */
export async function PasskeyCard({ t, viewer, place, titles }: PasskeyCardProps) {
  return (
    <Card aria-labelledby="passkey">
      <div className="flex flex-col gap-3">
        <h2 id="passkey">{t("staff.factor.passkeyTitle")}</h2>
        <p>{t("staff.factor.passkeyText")}</p>
        <PasskeyForm
          action={addPasskey}
          titles={titles}
          titled={false}
          ceremony={{ kind: "make", options: await passkeyToMake(viewer, place) }}
          words={{
            submit: t("staff.factor.passkeyAdd"),
            waiting: t("access.waiting"),
            cancelled: t("staff.factor.passkeyCancelled"),
            needsScripts: t("staff.factor.passkeyNeedsScripts"),
          }}
        />
      </div>
    </Card>
  );
}
