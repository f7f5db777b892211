import { ServiceWorker } from "@/components/push/service-worker";
import { currentViewer } from "@/lib/auth/viewer";
import { currentPublicKey } from "@/lib/publishing/push/push-keys";
import { routes } from "@/lib/routes";
import { renewThisBrowser } from "./mon-compte/notifications/actions";

/** Under every page of a signed-in person, with scripts on: what the browser does for them while no page is open. */
export async function WhileClosed() {
  const viewer = await currentViewer();
  if (viewer?.sessionKind !== "full") return null;
  return (
    <ServiceWorker
      address={routes.serviceWorker()}
      applicationKey={currentPublicKey()}
      sitting={viewer.sessionId}
      renew={renewThisBrowser}
    />
  );
}
