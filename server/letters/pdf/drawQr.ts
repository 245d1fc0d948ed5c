import type { LetterElement } from '../parseFragment.ts';
import { QR_RAND, qrMatrix, qrRuns } from '../qrMatrix.ts';
import { INK } from './pen.ts';
import { mm } from './strip.ts';
import type { Strip } from './strip.ts';
import { structOf } from './textFlow.ts';
import type { Flow, Struct } from './textFlow.ts';

const SIDE = mm(60);
/** Rows touch: a hair over the edge, so that no viewer shows a white line between them. */
const OVER = 0.02;

/** A QR code as squares of the page itself, in an element Figure with its alternative text. */
export function drawQr(flow: Flow, { src, alt }: LetterElement, parent: Struct): Strip {
  const matrix = qrMatrix((src ?? '').replace(/^qr:/, ''));
  const unit = SIDE / (matrix.length + 2 * QR_RAND);
  const figure = structOf(flow, parent, 'Figure', { alt: alt ?? '' });
  return {
    height: SIDE,
    before: 6,
    keep: false,
    draw(pen, y) {
      pen.into(figure, 'Figure');
      for (const [column, row, length] of qrRuns(matrix)) {
        const [x, top] = [flow.x + (column + QR_RAND) * unit, y + (row + QR_RAND) * unit];
        pen.box(x, top, length * unit + OVER, unit + OVER, INK);
      }
    },
  };
}
