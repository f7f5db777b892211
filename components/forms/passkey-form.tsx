"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { type FormEvent, startTransition, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScriptsRun } from "@/components/ui/use-scripts-run";
import type { FormAction } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import { ProofField, summaryTitle } from "./proof-field";
import { useRefusals } from "./use-refusals";

type Ceremony =
  | { kind: "make"; options: PublicKeyCredentialCreationOptionsJSON }
  | { kind: "show"; options: PublicKeyCredentialRequestOptionsJSON };

interface PasskeyFormProps {
  action: FormAction;
  titles: FormTitles;
  ceremony: Ceremony;
  suite?: string | undefined;
  /** The page's title is this form's, unless another form beside it renders it. */
  titled: boolean;
  words: Record<"submit" | "waiting" | "cancelled" | "needsScripts", string>;
}

/** The browser's own window; what it answers is the server's to judge. */
async function ask(ceremony: Ceremony): Promise<string> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  const answer =
    ceremony.kind === "make"
      ? await startRegistration({ optionsJSON: ceremony.options })
      : await startAuthentication({ optionsJSON: ceremony.options });
  return JSON.stringify(answer);
}

/** Makes or shows a passkey: one button, then the browser's window, then the server. */
export function PasskeyForm({ action, titles, ceremony, suite = "", titled, words }: PasskeyFormProps) {
  const { state, errors, dispatch, pending } = useRefusals(action);
  const [cancelled, setCancelled] = useState(false);
  const [answer, setAnswer] = useState<string>();
  const scriptsRun = useScriptsRun();
  const shown = cancelled ? [{ message: words.cancelled }] : errors;

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setCancelled(false);
    // Asked for the password besides: what the passkey has just said is sent again with it.
    const said = (state.asksProof && answer) || (await ask(ceremony).catch(() => undefined));
    if (!said) return setCancelled(true);
    setAnswer(said);
    data.set("response", said);
    startTransition(() => dispatch(data));
  };

  if (!scriptsRun) return <p className="text-ink-soft">{words.needsScripts}</p>;
  return (
    <>
      {titled || shown.length > 0 ? <PageTitle titles={titles} refused={shown.length > 0} /> : null}
      <ErrorSummary title={cancelled ? titles.summary : summaryTitle(state, titles)} errors={shown} />
      <form action={dispatch} onSubmit={onSubmit} className="flex flex-col gap-4">
        <input type="hidden" name="suite" value={suite} />
        <ProofField state={state} />
        <SubmitButton wide waiting={words.waiting} pending={pending}>
          {words.submit}
        </SubmitButton>
      </form>
    </>
  );
}
