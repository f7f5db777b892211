import { loggedRoute } from "@/lib/server/access-log";
import type { PortalServer } from "../support/portal-server";
import { median } from "./load";

/** How many queries a request to this path usually makes, as the access log has counted them so far. */
export function queriesOf({ requests }: PortalServer, method: "GET" | "POST", path: string): number {
  const route = loggedRoute(path);
  return median(
    requests.filter((line) => line.route === route && line.method === method).map(({ queries }) => queries),
  );
}
