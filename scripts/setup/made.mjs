import { contentHash, readStamp, writeStamp } from './stamp.mjs';

/**
 * What is made from files and can be made again: it stands when neither the files it was made from nor what was made
 * changed since. The stamp is written last.
 */
export function made({ name, inputs, products, make, words = () => [] }) {
  const stamp = `build/stamps/${name}.json`;
  const now = () => ({ inputs: contentHash(inputs, words()), products: contentHash(products) });
  return {
    name,
    async stands() {
      const { inputs: wanted, products: standing } = now();
      const before = readStamp(stamp);
      return before?.inputs === wanted && before?.products === standing;
    },
    async make(texts) {
      const { inputs: from } = now();
      const result = await make(texts);
      writeStamp(stamp, { inputs: from, products: now().products, ...(result ? { result } : {}) });
      return result;
    },
    /** What making it gave, the last time it was made. */
    remembered: () => readStamp(stamp)?.result,
  };
}
