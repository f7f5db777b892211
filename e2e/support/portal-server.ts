import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** One line of the access log. */
export interface LoggedRequest {
  method: string;
  route: string;
  status: number;
  ms: number;
  queries: number;
}

export interface PortalServer {
  url: string;
  process: ChildProcess;
  /** What the access log has said so far; the one place where queries are counted. */
  requests: LoggedRequest[];
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** Whole lines become requests; the start of a line that is still being written is handed back. */
function readLog(output: string, requests: LoggedRequest[]): string {
  const lines = output.split("\n");
  const unfinished = lines.pop() ?? "";
  for (const line of lines) if (line.includes('"msg":"request"')) requests.push(JSON.parse(line));
  return unfinished;
}

/** Starts the built portal as `npm start` does, on a free port, and waits until it says that it is open. */
export async function startPortal(variables: Record<string, string | undefined>): Promise<PortalServer> {
  const port = variables.PORT ?? String(await freePort());
  const url = variables.PUBLIC_URL ?? `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/start.ts"], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      MIGRATE_ON_START: "0",
      ...variables,
      PORT: port,
      PUBLIC_URL: url,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const requests: LoggedRequest[] = [];
  let said = "";
  let unread = "";
  await new Promise<void>((opened, failed) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      unread = readLog(unread + chunk, requests);
      if (said.includes("Le portail est ouvert")) opened();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.once("exit", (status) => failed(new Error(`The portal ended with ${status}: ${said}`)));
  });
  return { url, process: child, requests, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
