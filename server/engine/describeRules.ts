import { bedragTekst } from '../domain/bedragTekst.ts';
import { duurTekst } from '../domain/duurTekst.ts';
import type {
  BoekBeleid,
  BoekBevoegdheid,
  BoekSignaal,
  BoekTekst,
  BoekUitspraak,
  Paar,
  RegelBoek,
} from '../domain/regelBoek.ts';
import { toBron } from './cite.ts';
import { conditionText } from './conditionText.ts';
import type { NameOf } from './conditionText.ts';
import type { RuleFile, RuleSet } from './readRules.ts';
import type { Element, Policy, PolicyRow, Power, Threshold } from './ruleSchemas.ts';

/** The whole rule set as a book to read: powers in their order, signals by family, policies by municipality. */
export function describeRules(rules: RuleSet): RegelBoek {
  const names = new Map([
    ...rules.facts.content.feiten.map(({ id, vraag }) => [id, vraag] as const),
    ...rules.derived.content.feiten.map(({ id, tekst }) => [id, tekst] as const),
  ]);
  const nameOf: NameOf = (fact) => names.get(fact) ?? fact;
  return {
    bevoegdheden: rules.choice.content.bevoegdheden.map((row) => describePower(rules, row, nameOf)),
    signalen: rules.choice.content.families.flatMap((familie) => describeFamily(rules, familie, nameOf)),
    beleid: rules.policies.map((file) => describePolicy(file)),
    uitspraken: describeRulings(rules),
    gegevensdeling: rules.referrals.content.gegevensdeling.map(({ id, naam, bron }) => ({
      id,
      naam,
      bron: toBron(bron),
    })),
    registers: rules.registers.map(({ path, content }) => ({
      gemeente: path.split('/')[1]!,
      regelingen: content.regelingen.map(({ cvdr, titel, url, toelichting }) => ({
        cvdr,
        titel,
        url,
        toelichting,
      })),
    })),
  };
}

function describeRulings({ rulings, powers, signals, choice, policies }: RuleSet): BoekUitspraak[] {
  const text = JSON.stringify([powers, signals, choice, policies]);
  return rulings.content.uitspraken.map(({ ecli, onderwerp, seenIn, mark }) => ({
    ecli,
    onderwerp,
    gezien: `${seenIn} (${mark})`,
    plaatsen: text.split(`"${ecli}"`).length - 1,
  }));
}

type ChoiceRow = Pick<BoekBevoegdheid, 'id' | 'groep' | 'reden'>;

function describePower(rules: RuleSet, { id, groep, reden }: ChoiceRow, nameOf: NameOf): BoekBevoegdheid {
  const texts = rules.powers
    .filter(({ content }) => content.id === id)
    .sort((a, b) => (a.content.validFrom < b.content.validFrom ? 1 : -1));
  const teksten = texts.map((file) => describeText(rules, file, nameOf));
  return { id, groep, reden, naam: texts[0]!.content.name, teksten };
}

function describeText(rules: RuleSet, { path, content }: RuleFile<Power>, nameOf: NameOf): BoekTekst {
  const element = ({ id, tekst, aard, source, when }: Element) => ({
    id,
    tekst,
    aard,
    bron: toBron(source),
    voorwaarde: conditionText(when, nameOf, content.thresholds),
  });
  const examples = rules.examples.find((one) => one.path === path.replace(/\/([^/]+)$/, '/voorbeelden/$1'));
  const sourced = ({ tekst, source }: { tekst: string; source: Parameters<typeof toBron>[0] }) => ({
    tekst,
    bron: toBron(source),
  });
  return {
    regeling: content.regulation,
    vanaf: content.validFrom,
    tot: content.validTo,
    toelichting: content.validityNote ?? null,
    status: content.status,
    bron: toBron(content.source),
    gezien: `${content.source.seenIn} (${content.source.mark})`,
    orgaan: content.organ,
    adressaat: content.addressee,
    mandaat: sourced(content.mandate),
    gronden: content.grounds.map(({ id, elements }) => ({
      id,
      bestanddelen: [...content.elements, ...elements].map(element),
    })),
    grenzen: content.limits.map(sourced),
    gevolgen: content.consequences.map(sourced),
    maatregelen: content.measures.map(({ maatregel, procedure }) => ({ maatregel, procedure })),
    vragen: content.questions.map(({ waarom }) => waarom),
    voorbeelden: (examples?.content.examples ?? []).map(({ name, expected }) => ({
      naam: name,
      uitkomst: expected.uitkomst,
    })),
  };
}

const describeFamily = (rules: RuleSet, familie: string, nameOf: NameOf): BoekSignaal[] =>
  rules.signals
    .filter(({ content }) => content.familie === familie)
    .flatMap(({ content }) =>
      content.signals.map(({ id, code, ernst, tekst, vraag, bron, when, unless, grondslagen }) => ({
        id,
        code,
        familie,
        ernst,
        tekst,
        vraag,
        bron: bron.map(toBron),
        voorwaarde: conditionText(when, nameOf, content.thresholds),
        neemtWeg: unless ? conditionText(unless, nameOf, content.thresholds) : null,
        grondslagen,
      })),
    );

function describePolicy({ path, content }: RuleFile<Policy>): BoekBeleid {
  return {
    id: content.id,
    gemeente: path.split('/')[1]!,
    soort: content.kind,
    titel: content.title,
    url: content.url,
    gelezen: content.textRead,
    status: content.status,
    kop: headOf(content),
    gaten: content.gaps,
    rijen: content.rows.map((row) => ({ id: row.id, delen: partsOf(row) })),
  };
}

const pairs = (list: readonly (readonly [string, string | null | undefined | false])[]): Paar[] =>
  list.flatMap(([naam, waarde]) => (waarde ? [{ naam, waarde }] : []));

const thresholdText = ([name, { comparator, value, unit }]: readonly [string, Threshold]): string =>
  `${name}: ${comparator === 'greaterThan' ? 'meer dan' : 'ten minste'} ${String(value).replace('.', ',')} ${unit}`;

function headOf(policy: Policy): Paar[] {
  const own: readonly (readonly [string, string | null | false])[] =
    policy.kind === 'damocles'
      ? [
          ['Drempels', Object.entries(policy.thresholds).map(thresholdText).join('; ')],
          ['Treedt op vanaf', Object.entries(policy.actsFrom).map(thresholdText).join('; ')],
          ['Terugkijktermijn', policy.recidivism?.window ? duurTekst(policy.recidivism.window) : null],
          ['Telt per', policy.recidivism && policy.recidivism.counts.replaceAll('_', ' ')],
          ['Woning waarin niemand woont', policy.uninhabitedHome === 'lokaal' && 'telt als lokaal'],
          ['Ernstig geval', policy.seriousCase && policy.seriousCase.of.map(({ tekst }) => tekst).join('; ')],
          ['Verzwarend en verzachtend', policy.modifiers.map(({ tekst }) => tekst).join('; ')],
          [
            'Hoogste duur',
            policy.caps.map(({ object, duration }) => `${object}: ${duurTekst(duration)}`).join('; '),
          ],
        ]
      : [];
  return pairs([
    ['CVDR', policy.cvdr],
    ['Geldig vanaf', policy.validFrom],
    ['Geldig tot en met', policy.validTo],
    ['Geldigheid', policy.validityNote],
    ['Gezien in', `${policy.source.seenIn} (${policy.source.mark})`],
    ...own,
  ]);
}

/** A row in words, the same parts in the same order for every policy of a kind. */
function partsOf(row: PolicyRow): Paar[] {
  const seen = `${row.seenIn} (${row.mark}, ${row.status.replaceAll('_', ' ')})`;
  if ('object' in row)
    return pairs([
      ['Object', row.object],
      ['Middel', row.drugs],
      ['Overtreding', `${row.violation}e${row.andLater ? ' en volgende' : ''}`],
      ['Voorwaarde', row.condition],
      ['Maatregel', row.measure.replaceAll('_', ' ')],
      ['Duur', row.duration && duurTekst(row.duration)],
      ['Alternatieven', row.alternatives.map(({ measure }) => measure.replaceAll('_', ' ')).join(', ')],
      ['Daarnaast', row.additionalMeasures.join('; ')],
      ['Gezien in', seen],
    ]);
  if ('trigger' in row)
    return pairs([
      ['Aanleiding', row.trigger],
      ['Categorieën', row.categories?.join(', ')],
      ['Eerdere ontzeggingen', row.priors.atLeast > 0 && String(row.priors.atLeast)],
      ['Waarschuwing', row.requiresWarning && 'eerst een waarschuwing'],
      ['Duur', row.duration && duurTekst(row.duration)],
      ['Hoogstens', row.maximum && duurTekst(row.maximum)],
      ['Gezien in', seen],
    ]);
  if ('norm' in row)
    return pairs([
      ['Norm', row.norm],
      ['Bedrag', row.euro === null ? null : bedragTekst(row.euro * 100)],
      ['Maximum', row.maximumEuro === null ? null : bedragTekst(row.maximumEuro * 100)],
      ['Eerst', row.precededBy],
      ['Gezien in', seen],
    ]);
  if ('naam' in row)
    return pairs([
      ['Gebied', row.naam],
      ['Nummer', row.cvdr],
      ['Artikel', row.artikel],
      ['Vanaf', row.validFrom],
      ['Tot en met', row.validTo],
      ['Gezien in', seen],
    ]);
  return pairs([
    ['Functie', row.functie],
    ['Bevoegdheden', row.grondslagen.join(', ')],
    ['Voorwaarde', row.voorwaarde],
    ['Gezien in', seen],
  ]);
}
