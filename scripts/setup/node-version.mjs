// Read by any Node that knows modules (12 and later): old syntax only, and nothing imported.

/** The oldest Node that everything here runs on. */
export const OLDEST_NODE = [20, 19];

/** Whether a version such as '20.20.2' is new enough. */
export function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1]);
}

/** The one sentence for a Node that is too old. */
export function oldNodeSentence(version, dutch) {
  const oldest = OLDEST_NODE.join('.');
  return dutch
    ? `Dit vraagt Node ${oldest} of nieuwer, en dit is Node ${version}: haal een nieuwere op nodejs.org.`
    : `This needs Node ${oldest} or newer, and this is Node ${version}: get a newer one from nodejs.org.`;
}

/** Imports a command and runs it; with a Node that is too old says so instead. */
export function runCommand(load) {
  const version = process.versions.node;
  if (!isNewEnough(version)) {
    const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
    console.error(oldNodeSentence(version, /^nl/i.test(language)));
    process.exitCode = 1;
    return Promise.resolve();
  }
  return load().then((command) =>
    command.main(process.argv.slice(2)).then((code) => {
      process.exitCode = code;
    }),
  );
}
