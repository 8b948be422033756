/**
 * What a rule rests on: `LAW` a regulation, `POLICY` a document of party or government, `HOUSE` our own default,
 * `UNVERIFIED` an instrument whose text was not checked, and which therefore names no article.
 */
export type BasisKind = 'LAW' | 'POLICY' | 'HOUSE' | 'UNVERIFIED';

/** The instruments that rules rest on, by the short names used throughout. */
export const INSTRUMENTS = {
  N: {
    zh: '教育督导条例',
    en: 'Regulations on Education Supervision (State Council Order 624, 2012)',
    kind: 'LAW',
  },
  CQ: { zh: '重庆市教育督导条例', en: 'Chongqing Regulations on Education Supervision (2015)', kind: 'LAW' },
  S: {
    zh: '深化新时代教育督导体制机制改革落实措施',
    en: 'Measures for Reforming Education Supervision (渝委办发〔2020〕43号)',
    kind: 'POLICY',
  },
  GP: {
    zh: '中小学校责任督学挂牌督导办法',
    en: 'Measures on Responsible Inspectors of Schools (2013)',
    kind: 'POLICY',
  },
  KG: {
    zh: '幼儿园责任督学挂牌督导办法',
    en: 'Measures on Responsible Inspectors of Kindergartens (2019)',
    kind: 'POLICY',
  },
  IM: { zh: '督学管理暂行办法', en: 'Interim Measures on the Management of Inspectors', kind: 'POLICY' },
  QA: {
    zh: '教育督导问责办法',
    en: 'Measures on Accountability in Education Supervision (2021)',
    kind: 'POLICY',
  },
  OGI: { zh: '政府信息公开条例', en: 'Regulations on Open Government Information', kind: 'LAW' },
  PE: { zh: '民办教育促进法', en: 'Law on the Promotion of Private Education', kind: 'LAW' },
  MP: { zh: '未成年人保护法', en: 'Law on the Protection of Minors', kind: 'LAW' },
  GB: { zh: '国家和教育行业统计标准', en: 'National and sector statistical standards', kind: 'POLICY' },
} as const satisfies Record<string, { zh: string; en: string; kind: 'LAW' | 'POLICY' }>;

export type Instrument = keyof typeof INSTRUMENTS;

/** Why a rule stands. `article` is the article, or the measure's number for `S`; `zh` the instrument's title. */
export interface Basis {
  instrument: Instrument | null;
  article: string | null;
  kind: BasisKind;
  zh: string;
}

/** A rule of our own: a sensible default, which never claims a law. */
export const HOUSE: Basis = { instrument: null, article: null, kind: 'HOUSE', zh: '本系统内部规则' };

/** An article that was read: `article('CQ', 22)`, a measure of the policy: `article('S', 9)`. */
export function article(instrument: Instrument, number: number): Basis {
  const { kind, zh } = INSTRUMENTS[instrument];
  return { instrument, article: String(number), kind, zh };
}

/** An instrument whose text was not checked: it is named, without an article. */
export function unverified(instrument: Instrument): Basis {
  return { instrument, article: null, kind: 'UNVERIFIED', zh: INSTRUMENTS[instrument].zh };
}

/** The basis in words, as people cite it: `《重庆市教育督导条例》第22条`, `《…落实措施》第9项`. */
export function citation({ instrument, article: number, kind, zh }: Basis): string {
  if (instrument === null) return zh;
  if (number !== null) return `《${zh}》第${number}${instrument === 'S' ? '项' : '条'}`;
  return kind === 'UNVERIFIED' ? `《${zh}》（条款未核对）` : `《${zh}》`;
}
