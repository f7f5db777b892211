"use client";

import { useEffect } from "react";
import { fieldsOf, isOutdated, subscribe } from "./browser-subscription";

interface ServiceWorkerProps {
  address: string;
  applicationKey: string;
  /** The sitting: once in each, a browser that was allowed says where it is. */
  sitting: string;
  renew: (data: FormData) => Promise<void>;
}

const renewedIn = "preau-push";

/** With the key and the sitting of today, so that notices go on arriving. */
async function renewOnce(
  registration: ServiceWorkerRegistration,
  { applicationKey, sitting, renew }: Omit<ServiceWorkerProps, "address">,
): Promise<void> {
  const known = await registration.pushManager?.getSubscription();
  if (!known || sessionStorage.getItem(renewedIn) === sitting) return;
  const outdated = isOutdated(known, applicationKey);
  if (outdated) await known.unsubscribe();
  const fields = fieldsOf(outdated ? await subscribe(registration, applicationKey) : known);
  fields.set("previous", known.endpoint);
  await renew(fields);
  sessionStorage.setItem(renewedIn, sitting);
}

/** For who is signed in: the page that shows without a network, and notices to this browser if its owner allowed them. */
export function ServiceWorker({ address, applicationKey, sitting, renew }: ServiceWorkerProps) {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const start = async () => {
      const registration = await navigator.serviceWorker.register(address);
      await renewOnce(registration, { applicationKey, sitting, renew });
    };
    void start(); // what it fails of stands in the browser's console: no page needs it
  }, [address, applicationKey, sitting, renew]);
  return null;
}
