import { buildPortal } from "./build-portal";

process.exitCode = await buildPortal();
