/** Says what is being done while it is done, one line for each thing, with the seconds it took. */
export function createProgress(out = process.stdout) {
  const live = Boolean(out.isTTY);
  return {
    /** Runs one thing and says so; where the terminal allows it the seconds count up. */
    async during(text, body) {
      const began = Date.now();
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(live ? 0 : 1)} s`;
      out.write(live ? `• ${text} …` : `• ${text} …\n`);
      const clock = live ? setInterval(() => out.write(`\r• ${text} … ${seconds()}`), 1000) : null;
      try {
        const result = await body();
        if (live) out.write(`\r✓ ${text}  ${seconds()}\x1b[K\n`);
        else out.write(`✓ ${text}  ${seconds()}\n`);
        return result;
      } catch (error) {
        out.write(live ? `\r✗ ${text}  ${seconds()}\x1b[K\n` : `✗ ${text}  ${seconds()}\n`);
        throw error;
      } finally {
        if (clock) clearInterval(clock);
      }
    },
    /** Prints one line. */
    line(text = '') {
      out.write(`${text}\n`);
    },
  };
}
