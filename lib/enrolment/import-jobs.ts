import { z } from "zod";

/** What the jobs of an import are told. */
export const importJob = z.object({ importId: z.uuid() });
/** The commit is also told which preview was confirmed, and by whom it was seen. */
export const commitJob = importJob.extend({ commitKey: z.string() });

export type ImportJob = z.infer<typeof importJob>;
export type CommitJob = z.infer<typeof commitJob>;

/** Names the work, so that asking for it twice is asking once. */
export const readingJobKey = (importId: string): string => `import.read:${importId}`;
export const previewJobKey = (importId: string): string => `import.preview:${importId}`;
/** A commit or an undo: a school has one at a time. */
export const writingJobKey = (schoolId: string): string => `import.write:${schoolId}`;
