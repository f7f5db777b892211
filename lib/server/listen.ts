import type { Server } from "node:http";
import { BlockList, isIPv6, type Socket } from "node:net";
import type { Environment } from "../env";
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

const thisMachine = new BlockList();
thisMachine.addSubnet("127.0.0.0", 8);
thisMachine.addAddress("::1", "ipv6");

/** Whether the other end of a connection is this machine itself; IPv4 may be seen through an IPv6 socket. */
export const isThisMachine = (address: string | undefined): boolean =>
  address !== undefined && thisMachine.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** Whether the portal is for this machine alone: whoever reaches mails in a folder could take over any account. */
export const isForThisMachine = (environment: Environment): boolean =>
  !environment.BIND_ADDRESS && (environment.PREAU_DEMO || environment.MAIL_OUTBOX_DIR !== undefined);

/**
 * Hangs up on other machines before a word is read. Listening on one loopback address would not do: `localhost`
 * is 127.0.0.1 on some machines and ::1 on others.
 */
export function hangUpOnOthers(server: Server): void {
  server.prependListener("connection", (socket: Socket) => {
    if (!isThisMachine(socket.remoteAddress)) socket.destroy();
  });
}

/** Opens the port, or says why it cannot be opened. */
export function listen(server: Server, port: number, address: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(sayWhyNotListening(port, address, error)));
    server.listen({ port, host: address }, resolve);
  });
}
