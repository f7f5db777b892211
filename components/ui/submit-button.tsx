"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonLook } from "./button-look";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type"> &
  ButtonLook & {
    /** Shown while the answer is on its way: « Un instant… ». The width does not change. */
    waiting: string;
    /** For a form that submits through react-hook-form, whose own state knows better. */
    pending?: boolean;
  };

/** The main act of a form. While it waits it says so in words and swallows further presses. */
export function SubmitButton({
  waiting,
  pending,
  variant,
  wide,
  className,
  children,
  ...button
}: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  return (
    <button
      type="submit"
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
      className={buttonLook({ variant, wide, className })}
      {...button}
    >
      {busy ? waiting : children}
    </button>
  );
}
