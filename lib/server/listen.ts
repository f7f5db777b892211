import type { Server } from "node:http";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";

const t = translator("fr");

function sayWhyNotListening(port: number, address: string | undefined, error: NodeJS.ErrnoException): Error {
  if (error.code === "EADDRINUSE")
    return new CannotStart(t("server.start.portTaken", { port: String(port) }));
  if (error.code === "EACCES")
    return new CannotStart(t("server.start.portForbidden", { port: String(port) }));
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new CannotStart(t("server.start.addressUnknown", { address: address ?? "" }));
  return error;
}

/** Opens the port, or says why it cannot be opened. */
export function listen(server: Server, port: number, address: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(sayWhyNotListening(port, address, error)));
    server.listen({ port, host: address }, resolve);
  });
}
