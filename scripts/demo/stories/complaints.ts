import type { Actor, Player, Played } from '../player';
import { ago, peopleOf, type Cast, type Story } from './cast';

/** How many of the cases below a district plays: the first districts all of them, the others some, each its own. */
const CASES_EACH = 3;
const FULL_DISTRICTS = 3;

/** What the public, students and parents complain of, and what becomes of it. */
export const complaints: Story = async (play, cast) => {
  if (cast.schools.length === 0 || cast.inspectors.length === 0) return;
  const count = cast.index < FULL_DISTRICTS ? CASES.length : CASES_EACH;
  for (let i = 0; i < count; i += 1) {
    const happens = CASES[(cast.index * CASES_EACH + i) % CASES.length];
    if (happens) await happens(new Desk(play, cast, i));
  }
};

/** One complaint on its way through the office. */
class Desk {
  private record: Played | null = null;
  private readonly people: ReturnType<typeof peopleOf>;

  constructor(
    private readonly play: Player,
    private readonly cast: Cast,
    private readonly number: number,
  ) {
    this.people = peopleOf(cast);
  }

  async receive(daysAgo: number, content: string, more: object = {}): Promise<void> {
    const { place, schools } = this.cast;
    const school = schools[(this.number * 7) % schools.length];
    const isByPublic = 'channel' in more && more.channel === 'WEB';
    this.record = await this.play.give(
      ago(this.cast, daysAgo),
      isByPublic ? { role: 'PUBLIC' } : this.people.office,
      'receiveComplaint',
      {
        // Schools of the city’s cast are of several districts.
        district: school?.districtCode ?? place.code,
        kind: 'COMPLAINT',
        channel: 'HOTLINE',
        complainantKind: 'PARENT',
        complainantName: '某家长',
        complainantContact: `023-0000-${String(this.number + 1).padStart(4, '0')}`,
        schoolId: school?.id,
        content,
        ...more,
      },
    );
  }

  assign(daysAgo: number): Promise<void> {
    return this.next(daysAgo, this.people.office, 'assignComplaint', { inspectorId: this.inspector });
  }

  check(daysAgo: number, result: string, checkNote: string): Promise<void> {
    return this.next(daysAgo, this.people.inspector(this.inspector), 'checkComplaint', { result, checkNote });
  }

  office(daysAgo: number, command: string, input: object): Promise<void> {
    return this.next(daysAgo, this.people.office, command, input);
  }

  head(daysAgo: number, minute: string): Promise<void> {
    return this.next(daysAgo, this.people.officeHead, 'minuteComplaint', { minute });
  }

  private get inspector(): string {
    const { inspectors } = this.cast;
    return inspectors[(this.number * 3) % inspectors.length]?.id ?? '';
  }

  private async next(daysAgo: number, actor: Actor, command: string, input: object): Promise<void> {
    this.record = await this.play.give(ago(this.cast, daysAgo), actor, command, input, this.record);
  }
}

const CASES: readonly ((desk: Desk) => Promise<void>)[] = [
  (desk) => desk.receive(1, '孩子反映午餐饭菜偏凉，希望改善。', { channel: 'WEB' }),
  (desk) => desk.receive(12, '放学时段校门口机动车占道，存在安全隐患。'),
  async (desk) => {
    await desk.receive(2, '教室墙面开裂，学校尚未停用。', { isSerious: true });
    await desk.office(1, 'escalateComplaint', { reason: '涉及校舍安全，须即时处置。' });
  },
  async (desk) => {
    await desk.receive(30, '咨询跨区转学手续如何办理。', { kind: 'OPINION' });
    await desk.office(28, 'declineComplaint', { reason: '属学籍咨询，不属于教育督导职责，已告知咨询渠道。' });
  },
  async (desk) => {
    await desk.receive(26, '校外培训机构预收费后停业，要求退费。', {
      schoolId: null,
      subjectName: '某校外培训机构',
    });
    const reason = '涉及预付费纠纷，转有权部门办理。';
    await desk.office(24, 'referComplaint', { referredTo: '市场监管局', reason });
  },
  async (desk) => {
    await desk.receive(40, '学校周末组织集体补课。', { complainantKind: 'STUDENT', complainantName: null });
    await desk.assign(37);
  },
  async (desk) => {
    await desk.receive(3, '多名学生餐后身体不适。', { isSerious: true });
    await desk.office(3, 'escalateComplaint', { reason: '涉及多名学生，事关食品安全。' });
    await desk.assign(2);
  },
  async (desk) => {
    await desk.receive(15, '教师在班级群内公布学生成绩排名。', { isSerious: true });
    await desk.office(15, 'escalateComplaint', { reason: '反映集中，社会关注。' });
    await desk.head(14, '请责任督学一周内到校核实，结果报我。');
    await desk.assign(14);
    await desk.check(9, 'SUBSTANTIATED', '经核实，两个班级群内公布了排名，学校已撤回并整改。');
  },
  async (desk) => {
    await desk.receive(25, '学校强制征订教辅资料。', { channel: 'MAILBOX' });
    await desk.assign(22);
    await desk.check(15, 'UNSUBSTANTIATED', '经查阅资料和访谈家长，征订均为自愿。');
    await desk.office(12, 'answerComplaint', { answer: '经核实，未发现强制征订；已提醒学校规范告知程序。' });
  },
  async (desk) => {
    await desk.receive(60, '建议增加课后体育活动场地开放时间。', {
      kind: 'OPINION',
      channel: 'WEB',
      complainantKind: 'PUBLIC',
      complainantName: '某居民',
    });
    await desk.assign(57);
    await desk.check(50, 'PARTLY_SUBSTANTIATED', '学校场地开放时间偏短，已与学校商定延长。');
    await desk.office(47, 'answerComplaint', { answer: '学校自下月起每日延长开放一小时。' });
    await desk.office(45, 'closeComplaint', {});
  },
];
