import { keysFor } from "../../auth/keys";
import { verifyPassword } from "../../auth/password";
import { derivePassphrase } from "../../auth/suggest-passphrase";

/** Four words derived from the row's seed under the current key; stored nowhere but as a hash. */
export const deriveProvisionalPassword = (seed: string): string =>
  derivePassphrase(keysFor("provisional-password")[0], seed);

/**
 * The same words again, under whichever configured key the stored hash was made with; undefined when none fits. With
 * one key nothing is verified: a class would cost as many hashes as pupils.
 */
export async function rederiveProvisionalPassword(seed: string, hash: string): Promise<string | undefined> {
  const keys = keysFor("provisional-password");
  if (keys.length === 1) return derivePassphrase(keys[0], seed);
  for (const key of keys) {
    const password = derivePassphrase(key, seed);
    if (await verifyPassword(hash, password)) return password;
  }
  return undefined;
}
