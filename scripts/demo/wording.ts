import type { Random } from './random';

/** What may be found, by the code of the matter it falls under. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  SCHOOL_MANAGEMENT: ['校务公开栏更新不及时。', '部分管理制度未结合学校实际修订。'],
  ADMISSION_FEES_CHOICE: ['收费公示牌内容不完整。', '招生方案公布时间偏晚。'],
  CURRICULUM_CLASSROOM: ['个别班级课程表与实际开课不一致。', '劳动课开设不足。'],
  LEARNING_EXERCISE_WORKLOAD: ['作业公示执行不到位。', '大课间活动时长不足。'],
  TEACHER_ETHICS_DEVELOPMENT: ['教师研修记录不完整。', '师德承诺书签订不全。'],
  CAMPUS_TRAFFIC_SAFETY: ['校门口防撞设施缺失。', '部分应急照明灯损坏。', '上下学时段值守力量不足。'],
  FOOD_WATER_DORMITORY: ['食品留样登记不规范。', '饮水机滤芯更换记录缺失。', '宿舍疏散通道堆放杂物。'],
  SCHOOL_ETHOS: ['校园文化建设缺少学生参与。', '班级公约执行检查较少。'],
  SAFETY: ['户外活动场地软质地面破损。', '接送登记不完整。', '消防通道标识脱落。'],
  STANDARD_OPERATION: ['班额超过规定。', '一日活动安排与公示不一致。'],
  TEACHER_ETHICS: ['师德培训记录不全。', '保育员持证上岗情况未公示。'],
  ASSIGNED: ['交办事项办理情况未及时报告。'],
  LAWFUL_QUALITY_EDUCATION: ['章程修订程序材料不齐。', '课后服务方案缺少评价环节。'],
  STAFF_ADMISSION_SAFETY_RULES: ['学籍异动手续办理不及时。', '教师交流轮岗比例偏低。'],
  FACILITIES_FUNDS: ['实验室器材配备未达标。', '公用经费使用台账不清晰。'],
  MORAL_ETHOS: ['心理健康教育课时不足。', '家校共育活动记录较少。'],
  PLANNING_SERVICES: ['学位供给与人口变化衔接不够。', '公办园布局规划尚未完成。'],
  COMPULSORY_BALANCE: ['校际间教师配置差异较大。', '大班额消除任务尚有差距。'],
  EMERGENCIES: ['应急预案演练覆盖面不足。'],
  REFORM_TASKS: ['改革任务台账更新不及时。'],
  FUNDING: ['教育费附加拨付偏慢。', '生均公用经费落实进度不均衡。'],
  STAFFING_PAY: ['教师编制使用率偏低。', '教师待遇保障长效机制尚不完善。'],
  PUBLIC_CONCERNS: ['校外培训监管联动不够。'],
  OTHER: ['督导要求的材料报送不齐。'],
};

const HAZARDS = [
  '教学楼局部护栏松动，存在安全隐患。',
  '燃气管线老化，存在安全隐患。',
  '消防设施失效，存在安全隐患。',
];

const REQUIREMENTS = [
  '对照问题逐项整改，建立台账，按期报告整改情况。',
  '立即组织排查，明确责任人，完成整改后报送佐证材料。',
  '完善相关制度并公示，整改情况向社会公布。',
];

/** What was found under a matter. */
export function problem(random: Random, matter: string, isHazard: boolean): string {
  return random.pick(isHazard ? HAZARDS : (PROBLEMS[matter] ?? ['材料不齐。']));
}

/** What a rectification decision demands. */
export function requirement(random: Random): string {
  return random.pick(REQUIREMENTS);
}

export const VISIT_RECORD =
  '出示督学证入校，随机听课、查阅资料并巡视校园，与师生座谈；亮点、问题和建议见所列问题。';
export const REPORT_TEXT = '已按整改要求逐项落实，完善制度并组织自查，整改情况已向社会公布。';
export const SUFFICIENT_NOTE = '现场核查，整改到位。';
export const INSUFFICIENT_NOTE = '现场核查，部分要求未落实，整改不到位。';
