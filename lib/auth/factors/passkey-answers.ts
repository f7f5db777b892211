import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(16_000);
const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};
const made = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
const shown = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

function read<Output>(schema: z.ZodType<Output>, written: string): Output | undefined {
  try {
    return schema.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined; // no form of ours sends what is no JSON
  }
}

/** What a browser answers once it has made a passkey; undefined for anything else. */
export const readPasskeyMade = (written: string) =>
  read(made, written) as RegistrationResponseJSON | undefined;

/** What a browser answers once a passkey has signed; undefined for anything else. */
export const readPasskeyShown = (written: string) =>
  read(shown, written) as AuthenticationResponseJSON | undefined;
