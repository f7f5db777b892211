/** A text of the alphabet of addresses as bytes, and back. */
const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

const textOf = (bytes: ArrayBuffer | null) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Whether this browser can be told of anything while no page is open. */
export const canBeTold = () =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Binds the browser to the portal's key; it asks its own push service, which may refuse. */
export const subscribe = ({ pushManager }: ServiceWorkerRegistration, applicationKey: string) =>
  pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(applicationKey) });

/** Whether it was bound to a key that the portal has replaced since. */
export const isOutdated = ({ options }: PushSubscription, applicationKey: string) =>
  textOf(options.applicationServerKey) !== applicationKey;

/** What the portal needs in order to write to this browser, as the fields of a form. */
export function fieldsOf(subscription: PushSubscription): FormData {
  const fields = new FormData();
  fields.set("endpoint", subscription.endpoint);
  for (const name of ["p256dh", "auth"] as const) fields.set(name, textOf(subscription.getKey(name)));
  return fields;
}
