import QRCode from 'qrcode';

/** A QR code as squares: `dark[y][x]`, without the quiet zone around it. */
export type QrMatrix = readonly (readonly boolean[])[];

/** White squares around a code, so that a telephone finds it (ISO/IEC 18004). */
export const QR_RAND = 4;

/** The QR code of an address, with enough repair (15 %) for a sheet that hangs outside. The same address gives the same code. */
export function qrMatrix(adres: string): QrMatrix {
  const { size, data } = QRCode.create(adres, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => data[y * size + x] === 1),
  );
}

/** Dark squares that touch, as one run each: `[x, y, length]`. */
export function qrRuns(matrix: QrMatrix): [number, number, number][] {
  return matrix.flatMap((row, y) => {
    const runs: [number, number, number][] = [];
    row.forEach((dark, x) => {
      const last = runs.at(-1);
      if (!dark) return;
      if (last && last[0] + last[2] === x) last[2] += 1;
      else runs.push([x, y, 1]);
    });
    return runs;
  });
}
