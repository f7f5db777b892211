import { expect, type Page } from "playwright/test";
import { loggedRoute } from "@/lib/server/access-log";
import type { PortalServer } from "./portal-server";

/** How many queries a page costs, from the one line that it adds to the access log. */
export async function queriesOf(page: Page, server: PortalServer, path: string): Promise<number> {
  const before = server.requests.length;
  await page.goto(path);
  const line = () => server.requests.slice(before).find(({ route }) => route === loggedRoute(path));
  await expect.poll(line).toMatchObject({ method: "GET", status: 200 });
  return line()?.queries ?? 0;
}
