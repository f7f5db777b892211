// The entry of commands that work on a fresh clone: `node lib/cli/fresh.mjs demo`. It needs nothing but Node and npm,
// installs what is missing, then goes on in TypeScript with `lib/cli/<command>.ts`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const stamp = `${checkout}node_modules/.preau-lockfile`;
const lockfile = () =>
  createHash("sha256")
    .update(readFileSync(`${checkout}package-lock.json`))
    .digest("hex");
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile();

function install() {
  console.log("Installation de ce qui manque (npm install)…");
  const npm = process.env.npm_execpath;
  const args = ["install", "--no-audit", "--no-fund", "--include=dev"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: checkout, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: checkout, stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) writeFileSync(stamp, lockfile());
  else console.error("L’installation a échoué : npm dit pourquoi ci-dessus. Vérifiez le réseau et la place.");
  return status === 0;
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Il faut Node 20.9 au moins (22 ou 24 de préférence) ; celui-ci est ${process.version}.`);
  process.exit(1);
}
if (!isInstalled() && !install()) process.exit(1);

const { register } = await import("tsx/esm/api");
register();
await import(`./${process.argv[2]}.ts`);
