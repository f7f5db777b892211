import { routes } from "@/lib/routes";
import type { PortalServer } from "../support/portal-server";
import { type Answer, type Asking, askFor, cookiesOf, fillForm } from "./browse";
import { type Account, everyonesPassword } from "./people";

/** The login form as a browser without scripts fills it in, ready to be posted; the page is asked for once. */
export async function openLogin({ url }: PortalServer) {
  const page = await askFor(200, `${url}${routes.login()}`);
  const cookie = cookiesOf(page);
  return async ({ username }: Account): Promise<Asking> => {
    const filled = await fillForm(page, { identifier: username, password: everyonesPassword });
    return { cookie, post: { ...filled, origin: url } };
  };
}

/** Posts a login that must succeed. */
export const postLogin = ({ url }: PortalServer, filled: Asking): Promise<Answer> =>
  askFor(303, `${url}${routes.login()}`, filled);

/** The cookies of someone who has just signed in. */
export async function signIn(portal: PortalServer, account: Account): Promise<string> {
  const fill = await openLogin(portal);
  return cookiesOf(await postLogin(portal, await fill(account)));
}
