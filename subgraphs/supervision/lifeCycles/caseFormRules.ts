import { article, HOUSE, unverified } from '../basis';
import { tierOf } from '../accountabilityForms';
import type { Guard } from '../lifeCycle';
import type {
  AccountabilityGround,
  CaseSubject,
  PersonAccountability,
  UnitAccountability,
} from '../lists/accountability';
import { isWritten } from '../text';

/** What decides which forms of accountability are open: who is held to account, why, and by what. */
export interface CaseFormFacts {
  subject: CaseSubject;
  ground: AccountabilityGround;
  unitForms: readonly UnitAccountability[];
  personForms: readonly PersonAccountability[];
  /** The persons in charge whom the personal forms are for. */
  responsiblePersons: string | null;
  /** The authority to which a replacement of the head or a revocation of the licence goes. */
  routedTo: string | null;
  /** Under which circumstance of the law on private education the licence is revoked. */
  secondBasis: string | null;
}

type Rule = Guard<CaseFormFacts>;

const FORM_CHOSEN: Rule = {
  rule: 'FORM_CHOSEN',
  basis: unverified('QA'),
  messageZh: '须写明问责方式，且不得重复。',
  holds: ({ unitForms, personForms }) =>
    unitForms.length + personForms.length > 0 && isDistinct(unitForms) && isDistinct(personForms),
};

const PERSONS_NAMED: Rule = {
  rule: 'PERSONS_NAMED',
  basis: HOUSE,
  messageZh: '对个人问责的，须写明相关责任人。',
  holds: ({ personForms, responsiblePersons }) => personForms.length === 0 || isWritten(responsiblePersons),
};

const HEAD_OF_PRIVATE_SCHOOL: Rule = {
  rule: 'HEAD_OF_PRIVATE_SCHOOL',
  basis: article('S', 14),
  messageZh: '责成撤换负责人仅适用于民办学校的第一类情形。',
  holds: ({ unitForms, subject, ground }) =>
    !unitForms.includes('HEAD_REPLACEMENT') || (subject === 'PRIVATE_SCHOOL' && tierOf(ground) === 1),
};

const LICENCE_OF_PRIVATE_SCHOOL: Rule = {
  rule: 'LICENCE_OF_PRIVATE_SCHOOL',
  basis: article('S', 14),
  messageZh: '吊销办学许可证仅适用于民办学校的第二类情形。',
  holds: ({ unitForms, subject, ground }) =>
    !unitForms.includes('LICENCE_REVOCATION') || (subject === 'PRIVATE_SCHOOL' && tierOf(ground) === 2),
};

const SECOND_BASIS_NAMED: Rule = {
  rule: 'SECOND_BASIS_NAMED',
  basis: article('PE', 62),
  messageZh: '吊销办学许可证须写明民办教育促进法规定的情形。',
  holds: ({ unitForms, secondBasis }) => !unitForms.includes('LICENCE_REVOCATION') || isWritten(secondBasis),
};

const ROUTED: Rule = {
  rule: 'ROUTED',
  basis: article('S', 14),
  messageZh: '撤换负责人须责成教育行政主管部门，吊销许可证须交审批部门：请写明该部门。',
  holds: ({ unitForms, routedTo }) =>
    !unitForms.some((form) => form === 'HEAD_REPLACEMENT' || form === 'LICENCE_REVOCATION') ||
    isWritten(routedTo),
};

const NO_HANDLING_IN_PRIVATE_SCHOOLS: Rule = {
  rule: 'NO_HANDLING_IN_PRIVATE_SCHOOLS',
  basis: unverified('QA'),
  messageZh: '组织处理不适用于民办学校负责人。',
  holds: ({ personForms, subject }) =>
    !personForms.includes('ORGANISATIONAL_HANDLING') || subject !== 'PRIVATE_SCHOOL',
};

const BAN_OUTSIDE_PUBLIC_SERVICE: Rule = {
  rule: 'BAN_OUTSIDE_PUBLIC_SERVICE',
  basis: unverified('QA'),
  messageZh: '从业禁止、诚信记录仅适用于民办学校和校外培训机构。',
  holds: ({ personForms, subject }) =>
    !personForms.some((form) => form === 'PROFESSION_BAN' || form === 'CREDIT_RECORD') ||
    subject === 'PRIVATE_SCHOOL' ||
    subject === 'TRAINING_BODY',
};

/** Which forms may be chosen at all: looked at wherever forms are set. */
export const FORM_GUARDS: readonly Rule[] = [
  FORM_CHOSEN,
  PERSONS_NAMED,
  HEAD_OF_PRIVATE_SCHOOL,
  LICENCE_OF_PRIVATE_SCHOOL,
  SECOND_BASIS_NAMED,
  ROUTED,
  NO_HANDLING_IN_PRIVATE_SCHOOLS,
  BAN_OUTSIDE_PUBLIC_SERVICE,
];

const UNIT_NOTIFIED: Rule = {
  rule: 'UNIT_NOTIFIED',
  basis: article('S', 14),
  messageZh: '第一类情形应当予以通报，并对相关负责人进行问责。',
  holds: ({ subject, ground, unitForms, personForms }) =>
    subject === 'PRIVATE_SCHOOL' ||
    tierOf(ground) !== 1 ||
    (unitForms.includes('NOTIFICATION') && personForms.length > 0),
};

const PERSONS_CALLED_TO_ACCOUNT: Rule = {
  rule: 'PERSONS_CALLED_TO_ACCOUNT',
  basis: article('S', 14),
  messageZh: '第二类情形应当严肃追究相关单位负责人的责任。',
  holds: ({ subject, ground, personForms }) =>
    subject === 'PRIVATE_SCHOOL' || tierOf(ground) !== 2 || personForms.length > 0,
};

const HEAD_REPLACED: Rule = {
  rule: 'HEAD_REPLACED',
  basis: article('S', 14),
  messageZh: '民办学校存在第一类情形的，应当责成教育行政主管部门依法督促撤换相关负责人。',
  holds: ({ subject, ground, unitForms }) =>
    subject !== 'PRIVATE_SCHOOL' || tierOf(ground) !== 1 || unitForms.includes('HEAD_REPLACEMENT'),
};

const LICENCE_REVOKED: Rule = {
  rule: 'LICENCE_REVOKED',
  basis: article('S', 14),
  messageZh: '民办学校存在第二类情形的，审批部门应当依法吊销办学许可证。',
  holds: ({ subject, ground, unitForms }) =>
    subject !== 'PRIVATE_SCHOOL' || tierOf(ground) !== 2 || unitForms.includes('LICENCE_REVOCATION'),
};

/** What measure 14 foresees for each tier: told where the forms fall short of it, since the law leaves room. */
export const FORM_ALERTS: readonly Rule[] = [
  UNIT_NOTIFIED,
  PERSONS_CALLED_TO_ACCOUNT,
  HEAD_REPLACED,
  LICENCE_REVOKED,
];

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
