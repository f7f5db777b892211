import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

/** Held in shared mode by every process that uses the embedded server; the last one to leave stops it. */
const presenceLock = 7_247_328;

export interface Presence {
  /** Gives the place up and says whether nobody else is using the server. */
  leave(): Promise<"alone" | "others">;
}

/**
 * One connection that lives as long as this process uses the server. `onLost` is called when it breaks although
 * nobody left: the server was killed or crashed.
 */
export async function takePresence(url: string, onLost: () => void): Promise<Presence> {
  let leaving = false;
  const connection = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: "preau-presence" },
    onnotice: () => {},
    onclose: () => {
      if (!leaving) onLost();
    },
  });
  const end = () => {
    leaving = true;
    return connection.end({ timeout: 2 });
  };
  try {
    await connection`select pg_advisory_lock_shared(${presenceLock})`;
  } catch (error) {
    await end();
    throw error;
  }
  return { leave: () => leave(connection, end) };
}

async function leave(connection: postgres.Sql, end: () => Promise<void>): Promise<"alone" | "others"> {
  try {
    await connection`select pg_advisory_unlock_shared(${presenceLock})`;
    const [row] = await connection`select pg_try_advisory_lock(${presenceLock}) as alone`;
    return row?.alone ? "alone" : "others";
  } catch {
    return "others"; // the server is gone already: nothing to stop
  } finally {
    await end();
  }
}

const stillStarting = "57P03";

/** Whether the server answers to our password: a server that is still starting or recovering is waited for. */
export async function answers(url: string, patience = 20_000): Promise<boolean> {
  const connection = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await connection`select 1`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== stillStarting || patience <= 0) return false;
  } finally {
    await connection.end({ timeout: 1 });
  }
  await pause(200);
  return answers(url, patience - 200);
}
