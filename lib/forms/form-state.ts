/** What a form shows again after a refusal. Typed values come back, passwords never. */
export interface FormState {
  /** Grows at each refusal, so that focus moves to the summary again. */
  attempt: number;
  /** What concerns the whole form, in words. */
  message?: string | undefined;
  /** What concerns one field, by its name. */
  fields: Record<string, string>;
  values: Record<string, string>;
  /** The server is full: the browser tries again by itself. */
  retry?: boolean | undefined;
  /** A passphrase that the person asked for. */
  suggestion?: string | undefined;
  /** The act is grave and the last proof is old: the form asks for the password, in these words. */
  asksProof?: ProofWords | undefined;
}

/** What the password field says that a grave act adds to its form; plain strings, for the browser. */
export interface ProofWords {
  /** Heads the summary while nothing but the proof is wanted: nothing is wrong. */
  title: string;
  label: string;
  hint: string;
  reveal: Record<"show" | "hide" | "showLabel" | "hideLabel" | "shown" | "hidden", string>;
}

export const untouched: FormState = { attempt: 0, fields: {}, values: {} };

/** What a handler gives back when it does not redirect. */
export type Refusal = Partial<Pick<FormState, "message" | "fields" | "retry" | "suggestion" | "asksProof">>;

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** Refuses one field, in words that stand beside it. */
export const refuseField = (field: string, message: string): Refusal => ({ fields: { [field]: message } });
