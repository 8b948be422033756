import { CITY } from './actors';
import { districtName } from './districtRegister';
import type { PaperKind } from './lists/papers';

/** The name of the institution that issues a deployment's papers: of a district, or of the city. */
export function organOf(districtCode: string): string {
  return districtCode === CITY
    ? '重庆市人民政府教育督导室'
    : `${districtName(districtCode)}人民政府教育督导室`;
}

/** What stands for the kind in a paper's number. */
const SERIES: Readonly<Record<PaperKind, string>> = {
  ANNUAL_PLAN: '计',
  INSPECTION_NOTICE: '通',
  OPINION_LETTER: '意',
  INSPECTION_REPORT: '报',
  RECTIFICATION_DECISION: '改',
  SUPERVISION_NOTICE: '办',
  INTERVIEW_NOTICE: '约',
  INTERVIEW_RECORD: '录',
  NOTIFICATION: '评',
  CASE_INFORMING: '告',
  ACCOUNTABILITY_DECISION: '责',
  CASE_TRANSFER: '移',
  REVIEW_DECISION: '核',
  APPEAL_DECISION: '诉',
};

/**
 * A paper's number: the organ's characters, the year in six-cornered brackets, and a number without leading zeros
 * that begins anew each year per organ and series (GB/T 9704).
 */
export function paperNumber(districtCode: string, kind: PaperKind, year: number, serial: number): string {
  const place =
    districtCode === CITY ? '渝' : districtName(districtCode).replace(/(土家族|苗族)*(自治县|区|县)$/, '');
  return `${place}教督${SERIES[kind]}〔${year}〕${serial}号`;
}
