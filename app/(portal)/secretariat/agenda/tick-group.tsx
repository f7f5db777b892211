import { Checkbox } from "@/components/ui/checkbox";
import type { FormState } from "@/lib/forms/form-state";

export interface TickChoice {
  value: string;
  name: string;
  ticked: boolean;
}

interface TickGroupProps {
  name: string;
  legend: string;
  choices: readonly TickChoice[];
  state: FormState;
}

/** Tick boxes of one name. After a refusal they come back as they were sent. */
export function TickGroup({ name, legend, choices, state }: TickGroupProps) {
  if (choices.length === 0) return null;
  const sent = state.values[name]?.split("\n") ?? [];
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-x-4">
        {choices.map((choice) => {
          const ticked = state.attempt > 0 ? sent.includes(choice.value) : choice.ticked;
          return (
            <Checkbox
              key={`${choice.value} ${ticked}`}
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              label={choice.name}
              defaultChecked={ticked}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
