/** Bounds of a school's list, checked while it is read. */
export const importLimits = {
  /** 20,000 pupils with two guardians each take 3.6 MB. */
  bytes: 24 * 1024 * 1024,
  /** Of an archive or a workbook, once unpacked; a workbook of 50,000 pupils takes 40 MB. */
  unpackedBytes: 48 * 1024 * 1024,
  archivedFiles: 1_000,
  rows: 50_000,
  columns: 200,
  /** Characters in one cell. */
  cell: 2_000,
} as const;
