/** Whole eurocents → `€ 2.500` or `€ 2.500,50`. A credit gets its minus before the sign: `-€ 12`. */
export function bedragTekst(cent: number): string {
  const whole = Math.round(Math.abs(cent));
  const euros = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = whole % 100;
  return `${cent < 0 ? '-' : ''}€ ${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
