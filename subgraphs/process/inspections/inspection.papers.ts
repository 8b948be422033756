import { INSPECTION_KIND } from '../../supervision/lists/inspections';
import { describedTerm } from '../../supervision/registers';
import type { PaperSection, PaperText } from '../papers/issue';
import type { Work } from '../work';
import { matterListFor, subjectOf, teamIn } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';

/** What an inspection notice says: matters, day, team, and until when the unit evaluates itself. */
export async function noticePaper(
  work: Work,
  inspection: InspectionFields,
  text: string | null,
): Promise<PaperText> {
  const list = await matterListFor(work, inspection);
  const matters = inspection.matters.map((code, i) => `${i + 1}. ${describedTerm(list, code).label}`);
  const team = (await teamIn(work, inspection.id)) as unknown as readonly { name: string }[];
  const [leader, ...others] = team.map(({ name }) => name);
  return {
    title: `关于实施${await named(work, inspection)}的通知`,
    sections: [
      section('被督导单位', await subjectOf(work, inspection)),
      section('督导事项', matters.join('\n')),
      section('现场考察日期', inspection.scheduledOn),
      section('督导小组', `组长：${leader ?? ''}\n成员：${others.join('、')}`),
      section('自评', `请于${inspection.selfEvaluationDueOn ?? ''}前提交自评报告。`),
      ...(text === null ? [] : [section(null, text)]),
    ],
  };
}

/** What an opinion letter says. */
export async function opinionPaper(work: Work, inspection: InspectionFields): Promise<PaperText> {
  const { opinion, defence } = inspection;
  return {
    title: `${await named(work, inspection)}督导意见书`,
    sections: [
      section('被督导单位', await subjectOf(work, inspection)),
      section('督导意见', opinion ?? ''),
      section('申辩', defence === null ? '被督导单位未提出申辩。' : '被督导单位提出的申辩已综合分析。'),
    ],
  };
}

/** What a report says. @param summary the text, redacted where that is what is published. */
export async function reportPaper(
  work: Work,
  inspection: InspectionFields,
  summary: string,
): Promise<PaperText> {
  const { reportedToGovernment, reportedToSuperior, visitedOn } = inspection;
  return {
    title: `${await named(work, inspection)}督导报告`,
    sections: [
      section('被督导单位', await subjectOf(work, inspection)),
      section('现场考察日期', visitedOn ?? ''),
      section('督导情况', summary),
      section('提交', `提交：${reportedToGovernment ?? ''}\n备案：${reportedToSuperior ?? ''}`),
    ],
  };
}

async function named(work: Work, inspection: InspectionFields): Promise<string> {
  return `${await subjectOf(work, inspection)}${INSPECTION_KIND.values[inspection.kind].zh}（${inspection.title}）`;
}

function section(heading: string | null, text: string): PaperSection {
  return { heading, text };
}
