import { draftOf, planOf } from '../stories/inspecting';
import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage } from '../stories/stage';
import { Refusals } from './refusals';

describe('the rules of annual plans', () => {
  const refused = new Refusals('AnnualPlan');
  let city: Stage;
  let people: People;
  let schoolId: string;
  let content: { items: Record<string, unknown>[]; absentTriggers: { trigger: string; statement: string }[] };

  beforeAll(async () => {
    city = await stage('2026-02-02');
    schoolId = city.rows.schools[0]?.id ?? '';
    people = peopleOf(city, schoolId);
    content = planOf(schoolId) as typeof content;
  }, 120_000);
  afterAll(() => city.close());

  it('each refuse what breaks it', async () => {
    const { office, government, cityOffice } = people;
    const plan = await office.makes('draftAnnualPlan', { district: CODE, year: 2026, ...content });
    await refused.by('ONE_PLAN_A_YEAR', office, 'draftAnnualPlan', {
      district: CODE,
      year: 2026,
      ...content,
    });
    const [item] = content.items;
    const broken: [rule: string, over: object][] = [
      ['ITEMS_PLANNED', { items: [{ ...item, schoolIds: [] }] }],
      ['TRIGGERS_ADDRESSED', { absentTriggers: content.absentTriggers.slice(1) }],
      [
        'TRIGGER_NOT_DENIED',
        {
          absentTriggers: [...content.absentTriggers, { trigger: 'PROMINENT_PROBLEM', statement: '未发生' }],
        },
      ],
      ['TRIGGER_EXPLAINED', { items: [{ ...item, triggerNote: null }] }],
      ['LAST_YEAR_FED', { lastYearResults: null }],
      ['WITHIN_SCHOOL_CAP', { items: [1, 2, 3].map((number) => ({ ...item, number })) }],
    ];
    for (const [rule, over] of broken) {
      await office.does('updateAnnualPlan', plan, { ...content, ...over });
      await refused.by(rule, office, 'proposeAnnualPlan', {}, plan);
    }
    await office.does('updateAnnualPlan', plan, content);
    await office.does('proposeAnnualPlan', plan);
    await refused.asInput('REASON_GIVEN', government, 'returnAnnualPlan', { reason: ' ' }, plan);
    await government.does('approveAnnualPlan', plan);

    await refused.by('ITEMS_SETTLED', office, 'completeAnnualPlan', { summary: '总结' }, plan);
    await refused.asInput('SUMMARY_WRITTEN', office, 'completeAnnualPlan', { summary: '' }, plan);
    const amendment = await office.does('amendAnnualPlan', plan, { reason: '新增任务' });
    await refused.by('ONE_AMENDMENT_AT_A_TIME', office, 'amendAnnualPlan', { reason: '再次调整' }, plan);
    const inspection = await office.makes('draftInspection', draftOf(schoolId));
    await office.does('planInspection', inspection, { planId: plan.id, planItem: 1 });
    await office.does('updateAnnualPlan', amendment, { ...content, items: [{ ...item, number: 2 }] });
    await refused.by('INSPECTIONS_KEPT', office, 'proposeAnnualPlan', {}, amendment);
    await office.does('updateAnnualPlan', amendment, content);
    await office.does('completeAnnualPlan', plan, {
      summary: '总结',
      omissions: [{ number: 1, reason: '学校停课' }],
    });
    await refused.by('AMENDED_STANDS', office, 'proposeAnnualPlan', {}, amendment);

    const ofCity = await cityOffice.makes('draftMunicipalAnnualPlan', {
      year: 2026,
      ...content,
      items: [{ ...item, subjectKind: 'LOWER_GOVERNMENT', schoolIds: [], unitNames: [CODE] }],
    });
    await refused.by('ONE_COMPREHENSIVE_BY_COMMITTEE', cityOffice, 'proposeMunicipalAnnualPlan', {}, ofCity);
  }, 120_000);

  it('leave none untried; that the amendment is approved is part of approving it', () => {
    expect(refused.unmet).toEqual(['AMENDMENT_APPROVED']);
  });
});
