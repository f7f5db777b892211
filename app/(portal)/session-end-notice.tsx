import { SessionEnd } from "@/components/layout/session-end";
import { currentViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { routes } from "@/lib/routes";
import { stayConnected } from "./actions";

/** Under every page of a signed-in person: the warning before the end of the session, with scripts on. */
export async function SessionEndNotice() {
  const viewer = await currentViewer();
  if (!viewer) return null;
  const t = await pageTranslator();
  const left = viewer.sessionEndsAt.getTime() - now().getTime();
  return (
    <SessionEnd
      key={left}
      left={left}
      statusAddress={routes.sessionStatus()}
      loginAddress={routes.login()}
      stayConnected={stayConnected}
      words={{
        soonTitle: t("access.ending.soonTitle"),
        soonText: t("access.ending.soonText"),
        stay: t("access.ending.stay"),
        overTitle: t("access.ending.overTitle"),
        overText: t("access.ending.overText"),
        signInAgain: t("access.ending.signInAgain"),
      }}
    />
  );
}
