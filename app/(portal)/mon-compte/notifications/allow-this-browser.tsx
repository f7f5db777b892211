"use client";

import { useState, useSyncExternalStore } from "react";
import { canBeTold, fieldsOf, subscribe } from "@/components/push/browser-subscription";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface AllowThisBrowserProps {
  applicationKey: string;
  allow: (data: FormData) => Promise<void>;
  words: Record<"allow" | "waiting" | "unsupported" | "denied" | "failed" | "scripts", string>;
}

type Ability = "unknown" | "unsupported" | "denied" | "able";

const abilityNow = (): Ability => {
  if (!canBeTold()) return "unsupported";
  return Notification.permission === "denied" ? "denied" : "able";
};

const never = () => () => {};
const unknownYet = (): Ability => "unknown";

/** Asks the browser only once its owner has pressed the button; says what to do where it cannot or will not. */
export function AllowThisBrowser({ applicationKey, allow, words }: AllowThisBrowserProps) {
  const ability = useSyncExternalStore(never, abilityNow, unknownYet);
  const [problem, setProblem] = useState<"denied" | "failed">();

  const ask = async () => {
    setProblem(undefined);
    if ((await Notification.requestPermission()) !== "granted") return setProblem("denied");
    const subscription = await subscribe(await navigator.serviceWorker.ready, applicationKey).catch(
      () => undefined,
    );
    if (!subscription) return setProblem("failed");
    await allow(fieldsOf(subscription));
  };

  if (ability === "unknown") return <noscript>{words.scripts}</noscript>;
  if (ability === "unsupported") return <Notice>{words.unsupported}</Notice>;
  const told = problem ?? (ability === "denied" ? "denied" : undefined);
  return (
    <form action={ask} className="flex flex-col gap-4">
      {told ? (
        <Notice kind="warning" role="alert">
          {words[told]}
        </Notice>
      ) : null}
      <SubmitButton wide variant="secondary" waiting={words.waiting}>
        {words.allow}
      </SubmitButton>
    </form>
  );
}
