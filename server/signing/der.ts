/** Just enough DER (X.690) to write and read a CMS signature; encoding is deterministic, reading is strict. */
export interface Tlv {
  readonly tag: number;
  readonly value: Buffer;
  /** Tag, length and value together. */
  readonly raw: Buffer;
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const hex = size.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(value.length), value]);
};

function base128(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...arcs.flatMap(base128)]));
}

function readLength(bytes: Buffer, at: number): { size: number; start: number } {
  const first = bytes.readUInt8(at);
  if (first < 0x80) return { size: first, start: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new RangeError('DER: length is not definite or too long');
  return { size: bytes.readUIntBE(at + 1, count), start: at + 1 + count };
}

function readAt(bytes: Buffer, at: number): Tlv {
  const { size, start } = readLength(bytes, at + 1);
  if (start + size > bytes.length) throw new RangeError('DER: element runs past the end');
  return {
    tag: bytes.readUInt8(at),
    value: bytes.subarray(start, start + size),
    raw: bytes.subarray(at, start + size),
  };
}

/** Reads elements from the start of `bytes` until it is used up. */
function children(bytes: Buffer): Tlv[] {
  const found: Tlv[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = readAt(bytes, at);
    found.push(element);
    at += element.raw.length;
  }
  return found;
}

export const der = {
  tlv,
  oid,
  sequence: (...parts: Uint8Array[]) => tlv(0x30, ...parts),
  /** SET OF: DER sorts its members by their encoding. */
  setOf: (...parts: Uint8Array[]) =>
    tlv(0x31, ...[...parts].sort((one, other) => Buffer.compare(one, other))),
  integer: (small: number) => tlv(0x02, Buffer.from([small])),
  octets: (value: Uint8Array) => tlv(0x04, value),
  null: () => tlv(0x05),
  /** The first element of `bytes`; what follows it is not looked at. Throws RangeError when it is cut off. */
  read: (bytes: Uint8Array): Tlv => readAt(Buffer.from(bytes), 0),
  children,
};
