import type { Note } from "./consequence";
import type { Finding } from "./finding";
import type { GatheredAdult, GatheredPupil } from "./gathered";

/** What was noticed in a file, given to the person whom it concerns; what concerns no adult is the pupil's. */
export class NotesByPlace {
  private readonly byLine = new Map<number, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const found of findings) {
      const sameLine = this.byLine.get(found.line);
      if (sameLine) sameLine.push(found);
      else this.byLine.set(found.line, [found]);
    }
  }

  /** Of a row that is not taken over: everything on it. */
  ofLine(line: number): Note[] {
    return this.byLine.get(line) ?? [];
  }

  ofPupil({ mentions }: GatheredPupil): Note[] {
    return mentions.flatMap(({ line, guardians }) => {
      const theirs = new Set(guardians.flatMap(({ columns }) => columns));
      return this.ofLine(line).filter(({ column }) => !theirs.has(column));
    });
  }

  ofAdult({ mentions }: GatheredAdult): Note[] {
    return mentions.flatMap(({ namePlace, columns }) =>
      this.ofLine(namePlace.line).filter(({ column }) => columns.includes(column)),
    );
  }
}
