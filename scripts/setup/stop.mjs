/** Ends a command with one message for the person at the keyboard, and no stack trace. */
export class Stop extends Error {
  /** `code` is the exit code: 1 where something is missing or failed, 2 where the command was given wrongly. */
  constructor(message, code = 1) {
    super(message);
    this.name = 'Stop';
    this.code = code;
  }
}

/** Runs the body of a command; a Stop becomes its message and its exit code. */
export async function untilStop(body) {
  try {
    return (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return error.code;
  }
}
