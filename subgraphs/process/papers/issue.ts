import { createHash } from 'node:crypto';
import type { VersionedRecord } from '../../kernel/records/record';
import type { PaperKind } from '../../supervision/lists/papers';
import { organOf, paperNumber } from '../../supervision/papers';
import type { Work } from '../work';
import type { PaperFields } from './paper.fields';

/** What a paper says: plain text under headings, nothing that identifies a minor where it is to be public. */
export interface PaperText {
  title: string;
  sections: readonly PaperSection[];
  /** `NOT_PUBLIC` when absent. */
  disclosure?: PaperFields['disclosure'];
}

export interface PaperSection {
  heading: string | null;
  text: string;
}

/** What a paper's hash is taken of. */
type Hashed = Pick<PaperFields, 'kind' | 'number' | 'organ' | 'title' | 'body' | 'issuedOn'>;

/** Whose a record is, as far as it says. */
interface Addressed {
  districtCode?: string | null;
  schoolId?: string | null;
  unitId?: string | null;
}

/**
 * Issues a paper on a record: gives it the next number of its series and freezes it under its hash.
 * @param supersedes the paper that it corrects.
 */
export async function issuePaper(
  work: Work,
  kind: PaperKind,
  record: VersionedRecord,
  text: PaperText | undefined,
  supersedes: PaperFields | null = null,
): Promise<PaperFields> {
  if (!text) throw new Error(`The step issues a paper (${kind}), and does not say what it says.`);
  const { schoolId = null, unitId = null, districtCode = null } = record as Addressed;
  const organCode = work.side.isMunicipal ? work.context.deployment.code : (districtCode ?? '');
  const year = Number(work.today.slice(0, 4));
  const serial = await nextSerial(work, kind, year, organCode);
  const frozen: Hashed = {
    kind,
    number: paperNumber(organCode, kind, year, serial),
    organ: organOf(organCode),
    title: text.title,
    body: JSON.stringify(text.sections),
    issuedOn: work.today,
  };
  const paper = work.newRecord<PaperFields>('Paper', {
    ...frozen,
    state: 'ISSUED',
    organCode,
    year,
    serial,
    sha256: hashOf(frozen),
    disclosure: text.disclosure ?? 'NOT_PUBLIC',
    recordId: record.id,
    recordType: record.constructor.name,
    recordVersion: record.version,
    districtCode,
    schoolId,
    unitId,
    supersedesId: supersedes?.id ?? null,
    supersededById: null,
  });
  await work.insert('Paper', [paper]);
  return paper;
}

/** The SHA-256 of a paper as it was issued, in hexadecimal: whoever has the paper can check it. */
export function hashOf({ kind, number, organ, title, body, issuedOn }: Hashed): string {
  const canonical = JSON.stringify({
    kind,
    number,
    organ,
    title,
    sections: JSON.parse(body) as unknown,
    issuedOn,
  });
  return createHash('sha256').update(canonical).digest('hex');
}

/** The sections of a paper. */
export function sectionsOf({ body }: Pick<PaperFields, 'body'>): PaperSection[] {
  return JSON.parse(body) as PaperSection[];
}

/** The write lock is held: two papers never get one number. */
async function nextSerial(work: Work, kind: PaperKind, year: number, organCode: string): Promise<number> {
  const { entity } = work.side.of('Paper');
  const last = await work.manager.maximum(entity, 'serial' as never, { kind, year, organCode } as never);
  return Number(last ?? 0) + 1;
}
