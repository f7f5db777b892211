import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext, APIResponse } from "playwright/test";

const manifest = fileURLToPath(new URL("../../.next/server/server-reference-manifest.json", import.meta.url));

/** Next's own list of the server actions that were built: id, file and name. */
export function builtActions(): { id: string; name: string }[] {
  const { node } = JSON.parse(readFileSync(manifest, "utf8"));
  const entries = Object.entries<{ filename: string; exportedName: string }>(node);
  return entries.map(([id, { filename, exportedName }]) => ({ id, name: `${filename}#${exportedName}` }));
}

let actionIds: Map<string, string> | undefined;

/** Calls a server action as no form of ours would: by its id, with fields of the caller's choice. */
export function callAction(
  request: APIRequestContext,
  { name, path, fields }: { name: string; path: string; fields: Record<string, string> },
): Promise<APIResponse> {
  actionIds ??= new Map(builtActions().map((action) => [action.name, action.id]));
  return request.post(path, {
    multipart: { [`$ACTION_ID_${actionIds.get(name)}`]: "", ...fields },
    maxRedirects: 0,
  });
}
