/** The fragment of a letter as a page that prints like ours: A4, the same margins, sizes and typeface. */
export const printPage = (fragment: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title><style>
@page { size: A4; margin: 20mm 25mm 22mm }
body { font: 10.5pt/15.2pt "Noto Sans", sans-serif; margin: 0 }
h1 { font-size: 15pt; line-height: 20pt; margin: 20pt 0 0 } h2 { font-size: 11.5pt; line-height: 16pt; margin: 17pt 0 0 }
p { margin: 7.6pt 0 0 } ul, ol { margin: 0; padding-left: 7mm } li { margin-top: 3.8pt }
header p { font-size: 8.6pt; line-height: 12pt; margin: 2pt 0 0 } .afzender { font-size: 15pt; line-height: 20pt; font-weight: bold }
.adres { font-style: normal; min-height: 30mm; margin-top: 10mm } .gegevens { font-size: 9.4pt; text-align: left }
.gegevens th, .gegevens td { padding: 0 10pt 0 0; line-height: 13.4pt } .klein { font-size: 9pt } .handtekeningveld { height: 16mm }
</style></head><body>${fragment}</body></html>`;
