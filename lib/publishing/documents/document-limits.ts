/** Bounds of the files that a school hands out. */
export const documentLimits = {
  bytes: 20 * 1024 * 1024,
  /** How many may be attached to one message. */
  attachments: 10,
  /** How much of a file is read from its store at a time while it is sent. */
  readAtOnce: 1024 * 1024,
  /** Characters of a file's name, its extension apart. */
  nameLength: 120,
} as const;
