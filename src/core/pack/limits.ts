/** Every limit a pack or an attempt must keep, in one place; the manual prints them and tests try both sides. */
export const limits = {
  /** Bytes of one text file. */
  fileBytes: 1_000_000,
  /** Bytes of one translation: it holds the texts of a whole pack twice. */
  translationBytes: 4_000_000,
  /** Files in one pack. */
  files: 500,
  /** Bytes of one file in an archive, unpacked. */
  archiveFileBytes: 16_000_000,
  /** Bytes of all files in an archive, unpacked, and of the archive itself. */
  archiveBytes: 64_000_000,
  /** How many times larger than packed a file in an archive may be. */
  archiveRatio: 200,
  /** Bytes of one picture. */
  pictureBytes: 500_000,
  /** Bytes of all pictures of a pack. */
  packPictureBytes: 3_000_000,
  /** Pixels of the longer side of a picture. */
  pictureSide: 4096,
  /** Nesting of lists and maps in one file. */
  depth: 32,
  /** Problems reported for one file. */
  diagnosticsPerFile: 100,
  /** Automatic steps the machine may take after one event. */
  microsteps: 256,
  /** Events in one attempt. */
  events: 10_000,
} as const
