"use client";

import { type ComponentProps, useState } from "react";
import { Field, type FieldWords } from "./field";
import { describedBy, inputLook } from "./field-look";
import type { PasswordWords } from "./password-words";
import { useScriptsRun } from "./use-scripts-run";

type PasswordFieldProps = Omit<ComponentProps<"input">, "type"> &
  FieldWords & {
    name: string;
    /** `current-password` or `new-password`, so that password managers know what to do. */
    autoComplete: "current-password" | "new-password";
    /** `passwordWords(t)` */
    words: PasswordWords;
    /** Starts readable: for a phrase that was just proposed. */
    revealed?: boolean;
  };

/** A password with a reveal button, which appears only when scripts run and takes no room before. */
export function PasswordField({
  label,
  hint,
  error,
  words,
  revealed = false,
  id,
  ...input
}: PasswordFieldProps) {
  const [visible, setVisible] = useState(revealed);
  const scriptsRun = useScriptsRun();
  const fieldId = id ?? input.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          id={fieldId}
          type={visible ? "text" : "password"}
          aria-describedby={describedBy(fieldId, { hint, error })}
          aria-invalid={error ? true : undefined}
          autoCapitalize="none"
          spellCheck={false}
          className={`${inputLook} pe-28`}
          {...input}
        />
        {scriptsRun ? (
          <RevealButton fieldId={fieldId} words={words} visible={visible} onToggle={setVisible} />
        ) : null}
      </div>
    </Field>
  );
}

interface RevealButtonProps {
  fieldId: string;
  words: PasswordWords;
  visible: boolean;
  onToggle: (visible: boolean) => void;
}

function RevealButton({ fieldId, words, visible, onToggle }: RevealButtonProps) {
  const [toggled, setToggled] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-controls={fieldId}
        aria-label={visible ? words.hideLabel : words.showLabel}
        onClick={() => {
          onToggle(!visible);
          setToggled(true);
        }}
        className="absolute inset-y-0.5 end-0.5 min-w-24 cursor-pointer rounded-[6px] px-3 font-semibold text-slate hover:bg-slate-chalk"
      >
        {visible ? words.hide : words.show}
      </button>
      <span role="status" className="sr-only">
        {toggled ? (visible ? words.shown : words.hidden) : ""}
      </span>
    </>
  );
}
