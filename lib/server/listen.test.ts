import { createServer, get } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "playwright/test";
import { type Environment, readEnvironment } from "../env";
import { hangUpOnOthers, isForThisMachine, isThisMachine, listen } from "./listen";

const settings = (given: Record<string, string>): Environment => {
  const { environment } = readEnvironment({ PUBLIC_URL: "http://localhost:3000", ...given });
  if (!environment) throw new Error("Refused settings.");
  return environment;
};

const addresses = Object.values(networkInterfaces()).flatMap((several) => several ?? []);

function statusAt(host: string, port: number): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    get({ host, port, agent: false }, (response) => resolve(response.resume().statusCode)).once(
      "error",
      (error: NodeJS.ErrnoException) => resolve(error.code),
    );
  });
}

test("the demonstration and a folder of mails are for this machine alone, unless an address is given", () => {
  const folder = { MAIL_OUTBOX_DIR: "/tmp/mails" };
  expect(isForThisMachine(settings({ PREAU_DEMO: "1" }))).toBe(true);
  expect(isForThisMachine(settings(folder))).toBe(true);
  expect(isForThisMachine(settings({ ...folder, BIND_ADDRESS: "0.0.0.0" }))).toBe(false);
  expect(isForThisMachine(settings({ SMTP_URL: "smtp://mail.example" }))).toBe(false);
});

test("this machine is known by all its loopback addresses and by no other", () => {
  for (const address of ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
    expect(isThisMachine(address)).toBe(true);
  for (const address of ["192.168.1.4", "::ffff:192.168.1.4", "fe80::1", "2001:db8::1", "", undefined])
    expect(isThisMachine(address)).toBe(false);
});

test("every loopback address of this machine is answered, and every other one is hung up on", async () => {
  const server = createServer((_, response) => response.end());
  hangUpOnOthers(server);
  await listen(server, 0, undefined);
  const { port } = server.address() as AddressInfo;
  for (const { address, internal } of addresses.filter(({ scopeid }) => !scopeid))
    expect(await statusAt(address, port), address).toBe(internal ? 200 : "ECONNRESET");
  server.close();
});

test("a connection from another machine is destroyed before a word is read", () => {
  const server = createServer();
  hangUpOnOthers(server);
  const stranger = Object.defineProperty(new Socket(), "remoteAddress", { value: "192.0.2.7" });
  server.emit("connection", stranger);
  expect(stranger.destroyed).toBe(true);
});
