import type { Milliseconds } from "@/lib/durations";
import type { Meter } from "./processor-time";

/** What is done again and again, and whose processor time it costs. */
export interface Work {
  /** Begins one more; `undefined` says that there is no more. */
  begin(): Promise<unknown> | undefined;
  meter: Meter;
}

/** So many clients for so long, each of whom begins again as soon as it is answered. */
export interface Crowd {
  clients: number;
  duration: Milliseconds;
}

interface Course {
  times: Milliseconds[];
  elapsed: Milliseconds;
  used: Milliseconds;
}

/** What the clients met. */
export interface Load {
  perSecond: number;
  p50: Milliseconds;
  p99: Milliseconds;
  /** Processor time of one, whatever else the machine did meanwhile; not a number where it is not known. */
  used: Milliseconds;
}

const rankOf = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const inOrder = (values: readonly number[]) => values.toSorted((one, other) => one - other);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The middle one. */
export const median = (values: readonly number[]) => rankOf(inOrder(values), 0.5);

async function run({ begin, meter }: Work, { clients, duration }: Crowd): Promise<Course> {
  const times: number[] = [];
  const [started, before] = [performance.now(), meter() ?? Number.NaN];
  const client = async () => {
    while (performance.now() - started < duration) {
      const asked = performance.now();
      const begun = begin();
      if (!begun) return;
      await begun;
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, elapsed: performance.now() - started, used: (meter() ?? Number.NaN) - before };
}

function loadOf(courses: readonly Course[]): Load {
  const sorted = inOrder(courses.flatMap(({ times }) => times));
  return {
    perSecond: (sorted.length / sumOf(courses.map(({ elapsed }) => elapsed))) * 1000,
    p50: rankOf(sorted, 0.5),
    p99: rankOf(sorted, 0.99),
    used: sumOf(courses.map(({ used }) => used)) / sorted.length,
  };
}

/** One load, from beginning to end. */
export const press = async (work: Work, crowd: Crowd): Promise<Load> => loadOf([await run(work, crowd)]);

/** Several loads by turns, `rounds` times: what else the machine does meanwhile weighs on all of them alike. */
export async function pressByTurns<Name extends string>(
  loads: Record<Name, Work & Crowd>,
  rounds: number,
): Promise<Record<Name, Load>> {
  const entries = Object.entries<Work & Crowd>(loads).map(([name, load]) => ({
    name,
    load,
    courses: [] as Course[],
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { load, courses } of entries) courses.push(await run(load, load));
  return Object.fromEntries(entries.map(({ name, courses }) => [name, loadOf(courses)])) as Record<
    Name,
    Load
  >;
}
