/** Says what is being done while it is done, one line for each thing, with the seconds it took. */
export function createProgress(out = process.stdout) {
  const live = Boolean(out.isTTY);
  return {
    /**
     * Runs one thing and says so; where the terminal allows it the seconds count up. `told` turns what it gave into
     * `{ well, words }`: whether it went well, and a few words about it.
     */
    async during(text, body, told = () => ({ well: true, words: '' })) {
      const began = Date.now();
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(live ? 0 : 1)} s`;
      out.write(live ? `• ${text} …` : `• ${text} …\n`);
      const clock = live ? setInterval(() => out.write(`\r• ${text} … ${seconds()}`), 1000) : null;
      const done = ({ well, words }) => {
        const line = `${well ? '✓' : '✗'} ${text}  ${seconds()}${words ? `  ${words}` : ''}`;
        out.write(live ? `\r${line}\x1b[K\n` : `${line}\n`);
      };
      try {
        const result = await body();
        done(told(result));
        return result;
      } catch (error) {
        done({ well: false, words: '' });
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
