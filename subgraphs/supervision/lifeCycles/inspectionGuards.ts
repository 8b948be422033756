import { article, HOUSE } from '../basis';
import type { Guard } from '../lifeCycle';
import type { Disposition, ExposureGround } from '../lists/inspections';
import { findTerm, type RegisterName } from '../registers';
import { isWritten } from '../text';
import type { InspectorState } from './inspector';
import type { SchoolState } from './school';

/** A member of the team, as the guards see them. */
export interface TeamMember {
  id: string;
  state: InspectorState;
  certificateNumber: string;
}

/** A finding as it would be recorded. */
export interface FindingFacts {
  categoryList: string;
  categoryCode: string;
  categoryVersion: number;
  disposition: Disposition;
  isHazard: boolean;
}

/** What the guards of every kind of inspection look at: the inspection as it would be after the command. */
export interface InspectionFacts {
  /** Null where no school is inspected. */
  schoolStatus: SchoolState | null;
  /** The register that the matters and categories come from. */
  matterList: RegisterName;
  matters: readonly string[];
  team: readonly TeamMember[];
  /** Inspectors who must not inspect this unit: by a recusal in force, or by an interest that can be computed. */
  recusedInspectors: readonly string[];
  /** The inspector who gives the command; null where the office does. */
  recorderId: string | null;
  visitedOn: string | null;
  /** The findings that the command records. */
  findings: readonly FindingFacts[];
  /** Findings of it that call for a rectification and have none yet; how many of them are hazards. */
  unorderedFindings: number;
  unorderedHazards: number;
  /** Rectifications of its findings that are not closed. */
  openRectifications: number;
  reportedOn: string | null;
  summary: string | null;
  publishedOn: string | null;
  publicationChannel: string | null;
  /** Whether the report tells of a minor, and what is published in its place. */
  minorInvolved: boolean;
  redactedSummary: string | null;
  exposureGround: ExposureGround | null;
  exposedOn: string | null;
  exposureMedium: string | null;
  reason: string | null;
  today: string;
}

type Rule = Guard<InspectionFacts>;

export const SCHOOL_IS_OPEN: Rule = {
  rule: 'SCHOOL_IS_OPEN',
  basis: HOUSE,
  messageZh: '该校已不在办，不能安排督导。',
  holds: ({ schoolStatus }) => schoolStatus === null || schoolStatus === 'OPEN',
};

export const TEAM_ACTIVE: Rule = {
  rule: 'TEAM_ACTIVE',
  basis: HOUSE,
  messageZh: '督导人员须为在任督学。',
  holds: ({ team }) => team.every(({ state }) => state === 'ACTIVE'),
};

export const TEAM_CERTIFIED: Rule = {
  rule: 'TEAM_CERTIFIED',
  basis: article('CQ', 13),
  messageZh: '督学实施督导须持督学证。',
  holds: ({ team }) => team.every(({ certificateNumber }) => certificateNumber !== ''),
};

export const NOBODY_RECUSED: Rule = {
  rule: 'NOBODY_RECUSED',
  basis: article('CQ', 12),
  messageZh: '督导人员与被督导单位有应当回避的情形，不得参加督导。',
  holds: ({ team, recusedInspectors }) => team.every(({ id }) => !recusedInspectors.includes(id)),
};

/**
 * Once there is no naming another team, the office alone goes on with what an inspector took part in who has to recuse
 * themselves since: otherwise it would never come to an end.
 */
export const RECORDER_NOT_RECUSED: Rule = {
  rule: 'RECORDER_NOT_RECUSED',
  basis: article('CQ', 12),
  messageZh: '应当回避的督学不得再记录问题、形成报告，由督导室办理。',
  holds: ({ recorderId, recusedInspectors }) =>
    recorderId === null || !recusedInspectors.includes(recorderId),
};

export const MATTERS_FROM_REGISTER: Rule = {
  rule: 'MATTERS_FROM_REGISTER',
  basis: HOUSE,
  messageZh: '督导事项须选自该类督导的现行事项清单。',
  holds: ({ matters, matterList }) =>
    matters.length > 0 && matters.every((code) => findTerm(matterList, code)),
};

export const VISIT_NOT_AHEAD: Rule = {
  rule: 'VISIT_NOT_AHEAD',
  basis: HOUSE,
  messageZh: '入校日期不得晚于今天。',
  holds: ({ visitedOn, today }) => visitedOn !== null && visitedOn <= today,
};

export const CATEGORY_FROM_REGISTER: Rule = {
  rule: 'CATEGORY_FROM_REGISTER',
  basis: HOUSE,
  messageZh: '问题类别须选自该类督导的事项清单。',
  holds: ({ findings, matterList }) =>
    findings.every(
      ({ categoryList, categoryCode, categoryVersion }) =>
        categoryList === matterList && findTerm(matterList, categoryCode, categoryVersion) !== null,
    ),
};

/** What makes a unit act; the other dispositions tell it nothing, or nothing in writing. */
const PRESSING: readonly Disposition[] = ['RECTIFICATION_NOTICE', 'CASE_TRANSFER'];

export const HAZARD_PRESSED: Rule = {
  rule: 'HAZARD_PRESSED',
  basis: article('N', 15),
  messageZh: '发现安全隐患须向学校发整改通知并督促处理，涉嫌违法犯罪的移交；不能仅当场告知或内部上报。',
  holds: ({ findings }) =>
    findings.every(({ isHazard, disposition }) => !isHazard || PRESSING.includes(disposition)),
};

/** Told until the hazard has its rectification decision: who does not press it answers for it. */
export const HAZARD_OUTSTANDING: Guard<Pick<InspectionFacts, 'unorderedHazards'>> = {
  rule: 'HAZARD_OUTSTANDING',
  basis: article('N', 26),
  messageZh: '发现的安全隐患尚未下达整改决定，督学须立即督促处理，未督促的须承担责任。',
  holds: ({ unorderedHazards }) => unorderedHazards === 0,
};

export const RECTIFICATION_OUTSTANDING: Rule = {
  rule: 'RECTIFICATION_OUTSTANDING',
  basis: article('S', 8),
  messageZh: '尚有须整改的问题未下达整改决定。',
  holds: ({ unorderedFindings }) => unorderedFindings === 0,
};

export const REPORT_WRITTEN: Rule = {
  rule: 'REPORT_WRITTEN',
  basis: article('S', 7),
  messageZh: '开展督导均须形成督导报告。',
  holds: ({ summary }) => isWritten(summary),
};

export const NO_OPEN_RECTIFICATION: Rule = {
  rule: 'NO_OPEN_RECTIFICATION',
  basis: HOUSE,
  messageZh: '尚有整改未办结，督导不能办结。',
  holds: ({ openRectifications }) => openRectifications === 0,
};

export const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: HOUSE,
  messageZh: '须说明原因。',
  holds: ({ reason }) => isWritten(reason),
};

export const PUBLICATION_NAMED: Rule = {
  rule: 'PUBLICATION_NAMED',
  basis: article('S', 7),
  messageZh: '向社会公开须写明渠道和日期。',
  holds: ({ publishedOn, publicationChannel, today }) =>
    publishedOn !== null && publishedOn <= today && publicationChannel !== null,
};

export const PUBLISHED_AFTER_REPORT: Rule = {
  rule: 'PUBLISHED_AFTER_REPORT',
  basis: HOUSE,
  messageZh: '公开日期不得早于报告日期。',
  holds: ({ publishedOn, reportedOn }) =>
    publishedOn === null || (reportedOn !== null && publishedOn >= reportedOn),
};

export const MINORS_REDACTED: Rule = {
  rule: 'MINORS_REDACTED',
  basis: article('MP', 103),
  messageZh: '涉及未成年人的，须以隐去其身份信息的文本公开。',
  holds: ({ minorInvolved, redactedSummary }) => !minorInvolved || isWritten(redactedSummary),
};

export const EXPOSURE_GROUNDED: Rule = {
  rule: 'EXPOSURE_GROUNDED',
  basis: article('S', 7),
  messageZh: '新闻曝光须属落实不力或者违反教育法律法规，并写明媒体和日期。',
  holds: ({ exposureGround, exposedOn, exposureMedium, today }) =>
    exposureGround !== null && exposedOn !== null && exposedOn <= today && isWritten(exposureMedium),
};

export const EXPOSED_AFTER_PUBLICATION: Rule = {
  rule: 'EXPOSED_AFTER_PUBLICATION',
  basis: HOUSE,
  messageZh: '督导报告公开后，方可在新闻媒体曝光。',
  holds: ({ publishedOn, exposedOn }) =>
    publishedOn !== null && (exposedOn === null || exposedOn >= publishedOn),
};

/** The guards of the commands that are the same for every kind of inspection. */
export const FINDING_GUARDS: readonly Rule[] = [CATEGORY_FROM_REGISTER, HAZARD_PRESSED];
export const PUBLICATION_GUARDS: readonly Rule[] = [
  PUBLICATION_NAMED,
  PUBLISHED_AFTER_REPORT,
  MINORS_REDACTED,
];
export const EXPOSURE_GUARDS: readonly Rule[] = [EXPOSURE_GROUNDED, EXPOSED_AFTER_PUBLICATION];
