import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type ButtonLinkProps = ComponentProps<"a"> & { href: string } & ButtonLook;

/** A link that leads to the next step and looks like a button. */
export function ButtonLink({ variant, wide, className, ...link }: ButtonLinkProps) {
  return <a className={buttonLook({ variant, wide, className })} {...link} />;
}
