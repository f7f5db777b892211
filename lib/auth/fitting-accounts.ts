import { type Account, isEmail } from "./find-accounts";
import { verifyPassword } from "./password";

/**
 * A username costs one hash and an address always two, whoever has it: dummies fill up. A mailbox with more
 * than two passwords must use the usernames.
 */
export async function fittingAccounts(
  identifier: string,
  password: string,
  accounts: Account[],
): Promise<Account[]> {
  const withPassword = accounts.filter(({ passwordHash }) => passwordHash !== null);
  const slots = isEmail(identifier) ? 2 : 1;
  const candidates = withPassword.length > slots ? [] : withPassword;
  const fitting: Account[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const candidate = candidates[slot];
    const fits = await verifyPassword(candidate?.passwordHash ?? null, password);
    if (candidate && fits) fitting.push(candidate);
  }
  return fitting;
}
