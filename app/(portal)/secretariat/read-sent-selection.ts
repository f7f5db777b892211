import { z } from "zod";
import { type ListSpec, type Parameters, readSelection, type Selection } from "@/lib/lists/list-request";

const query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What a form carries of the rows that were ticked, read by the same rules as the list's address. */
export const sentSelection = <Filter extends string>(spec: ListSpec<Filter, string>) =>
  z
    .string()
    .max(30_000)
    .transform((written, context): Selection<Filter> => {
      const read = query.safeParse(parsed(written));
      if (read.success) return readSelection(read.data as Parameters, spec);
      context.addIssue({ code: "custom", message: "" });
      return z.NEVER;
    });

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined; // written by hand: the schema refuses it
  }
}
