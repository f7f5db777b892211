import type { ComponentProps } from "react";
import { TickLine } from "./tick-line";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: string;
  hint?: string;
};

/** A tick box whose whole line can be pressed. */
export const Checkbox = ({ id, ...box }: CheckboxProps) => (
  <TickLine type="checkbox" id={id ?? box.name} {...box} />
);
