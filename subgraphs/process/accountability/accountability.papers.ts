import {
  ACCOUNTABILITY_GROUND,
  AGGRAVATION,
  PERSON_ACCOUNTABILITY,
  RECIPIENT_KIND,
  RECOMMENDATION,
  UNIT_ACCOUNTABILITY,
  type AccountabilityGround,
  type ClosedList,
} from '../../supervision/lists';
import type { PaperText } from '../papers/issue';
import type { CaseFile } from './caseFile.type';
import type { InterviewDetails } from './interview.type';
import type { NotificationDetails } from './notification.type';

/** What papers of every kind of accountability record are about. */
interface Stated {
  ground: AccountabilityGround;
  summary: string;
}

export function interviewNotice(
  subject: string,
  { ground, summary }: Stated,
  { interviewees, scheduledOn, place }: InterviewDetails,
): PaperText {
  return {
    title: `关于约谈${subject}相关负责人的通知`,
    sections: [
      { heading: '被约谈人', text: interviewees.join('、') },
      { heading: '约谈时间和地点', text: `${scheduledOn ?? ''}，${place ?? ''}` },
      { heading: '约谈情形', text: terms(ACCOUNTABILITY_GROUND, [ground]) },
      { heading: '基本情况', text: summary },
    ],
  };
}

export function interviewRecord(
  subject: string,
  { ground }: Stated,
  { interviewees, heldOn, place, recordText }: InterviewDetails,
): PaperText {
  return {
    title: `约谈${subject}相关负责人的记录`,
    sections: [
      { heading: '被约谈人', text: interviewees.join('、') },
      { heading: '约谈时间和地点', text: `${heldOn ?? ''}，${place ?? ''}` },
      { heading: '约谈情形', text: terms(ACCOUNTABILITY_GROUND, [ground]) },
      { heading: '约谈记录', text: recordText ?? '' },
    ],
  };
}

export function notification(
  subject: string,
  { ground, summary }: Stated,
  { result, conduct, rectification, recommendations, recipients }: NotificationDetails,
): PaperText {
  return {
    title: `关于${subject}教育督导情况的通报`,
    sections: [
      {
        heading: '收文单位',
        text: recipients.map(({ kind, name }) => `${terms(RECIPIENT_KIND, [kind])}：${name}`).join('\n'),
      },
      { heading: '通报情形', text: `${terms(ACCOUNTABILITY_GROUND, [ground])}。${summary}` },
      { heading: '督导结果', text: result ?? '' },
      { heading: '工作表现', text: conduct ?? '' },
      { heading: '整改情况', text: rectification ?? '' },
      { heading: '建议', text: `对其领导班子成员：${terms(RECOMMENDATION, recommendations)}。` },
    ],
  };
}

export function caseInforming(subject: string, record: Stated, file: CaseFile): PaperText {
  return {
    title: `关于拟对${subject}问责的告知书`,
    sections: [
      ...factsAndForms(record, file, '拟采取的问责方式'),
      { heading: '陈述申辩', text: `可于${file.defenceDueOn ?? ''}前提出陈述、申辩。` },
    ],
  };
}

export function accountabilityDecision(subject: string, record: Stated, file: CaseFile): PaperText {
  return {
    title: `关于对${subject}问责的决定`,
    sections: [
      ...factsAndForms(record, file, '问责方式'),
      ...(file.aggravations.length > 0
        ? [{ heading: '从重情形', text: terms(AGGRAVATION, file.aggravations) }]
        : []),
      { heading: '生效日期', text: file.effectiveOn ?? '' },
      {
        heading: '救济途径',
        text: '不服本决定的，可自收到之日起30日内申请复核，或15日内直接向上一级教育督导机构申诉；复核、申诉期间不停止执行。对组织处理不服的，向作出决定的机关提出。',
      },
    ],
  };
}

/** The decision as it is after a review or an appeal. */
export function correctedDecision(subject: string, record: Stated, file: CaseFile): PaperText {
  if (file.contestOutcome !== 'REVOKED') return accountabilityDecision(subject, record, file);
  return {
    title: `关于撤销对${subject}问责决定的决定`,
    sections: [
      { heading: '问责情形', text: terms(ACCOUNTABILITY_GROUND, [record.ground]) },
      { heading: '撤销理由', text: record.summary },
    ],
  };
}

function factsAndForms({ ground, summary }: Stated, file: CaseFile, heading: string) {
  const { unitForms, personForms, responsiblePersons, routedTo, secondBasis, legalBasis } = file;
  const lines = [
    unitForms.length > 0 && `对单位：${terms(UNIT_ACCOUNTABILITY, unitForms)}`,
    personForms.length > 0 && `对${responsiblePersons ?? ''}：${terms(PERSON_ACCOUNTABILITY, personForms)}`,
    routedTo && `责成部门：${routedTo}`,
  ].filter((line) => typeof line === 'string');
  return [
    { heading: '问责情形', text: terms(ACCOUNTABILITY_GROUND, [ground]) },
    { heading: '事实', text: summary },
    { heading: '依据', text: [legalBasis, secondBasis].filter(Boolean).join('\n') },
    { heading, text: lines.join('\n') },
  ];
}

function terms(list: ClosedList, codes: readonly string[]): string {
  return codes.map((code) => list.values[code]?.zh ?? code).join('、');
}
