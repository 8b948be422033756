import { INSPECTION_KIND, ORGANISER, PLAN_TRIGGER } from '../../supervision/lists';
import type { PaperText } from '../papers/issue';
import type { AnnualPlanFields } from './plan.fields';
import type { PlanItem } from './planItem.type';

/** What the paper of an approved plan says. @param names the names of its schools, as far as they are known here. */
export function planPaper(plan: AnnualPlanFields, names: ReadonlyMap<string, string>): PaperText {
  const edition = plan.edition > 1 ? `（第${plan.edition}版）` : '';
  const absent = plan.absentTriggers.map(
    ({ trigger, statement }) => `${PLAN_TRIGGER.values[trigger].zh}：${statement}`,
  );
  return {
    title: `${plan.title}${edition}`,
    sections: [
      { heading: '计划项目', text: plan.items.map((item) => itemText(item, names)).join('\n') },
      ...(absent.length > 0 ? [{ heading: '未发生的情形', text: absent.join('\n') }] : []),
      { heading: '上年度督导结果运用', text: plan.lastYearResults ?? '' },
      ...(plan.amendmentReason === null ? [] : [{ heading: '调整理由', text: plan.amendmentReason }]),
    ],
    disclosure: plan.disclosure,
  };
}

function itemText(item: PlanItem, names: ReadonlyMap<string, string>): string {
  const { number, title, kind, month, organiser, trigger, triggerNote } = item;
  const known = item.schoolIds.map((id) => names.get(id));
  const schools = known.every((name) => name !== undefined) ? known : [`学校${known.length}所`];
  const subjects = [...(known.length > 0 ? schools : []), ...item.unitNames].join('、');
  return [
    `${number}. ${title}（${INSPECTION_KIND.values[kind].zh}，${month}月，${ORGANISER.values[organiser].zh}）`,
    ...(subjects === '' ? [] : [`对象：${subjects}`]),
    ...(trigger === null ? [] : [`列入情形：${PLAN_TRIGGER.values[trigger].zh}：${triggerNote ?? ''}`]),
  ].join('；');
}
