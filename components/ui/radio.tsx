import type { ComponentProps } from "react";
import { TickLine } from "./tick-line";

type RadioProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  value: string;
  label: string;
  hint?: string;
};

/** One of a few, whose whole line can be pressed. */
export const Radio = ({ id, ...box }: RadioProps) => <TickLine type="radio" id={id ?? box.value} {...box} />;
