import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type ButtonProps = ComponentProps<"button"> & ButtonLook;

/** A native button; it submits its form unless `type` says otherwise. */
export function Button({ variant, wide, className, type = "submit", ...button }: ButtonProps) {
  return <button type={type} className={buttonLook({ variant, wide, className })} {...button} />;
}
