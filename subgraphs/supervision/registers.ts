import { article, unverified, type Basis } from './basis';

/** A term of a register: a list that an office may extend, so each value bears the version it belongs to. */
export interface Term {
  list: RegisterName;
  code: string;
  labelZh: string;
  version: number;
}

/** A register: which list, from where, and its terms by version, the newest last. */
interface Register {
  zh: string;
  basis: Basis;
  versions: readonly Readonly<Record<string, string>>[];
}

const REGISTERS = {
  SCHOOL_REGULAR_MATTER: {
    zh: '学校经常性督导事项',
    basis: article('GP', 4),
    versions: [
      {
        SCHOOL_MANAGEMENT: '校务管理和制度执行',
        ADMISSION_FEES_CHOICE: '招生、收费、择校',
        CURRICULUM_CLASSROOM: '课程开设和课堂教学',
        LEARNING_EXERCISE_WORKLOAD: '学生学习、体育锻炼和课业负担',
        TEACHER_ETHICS_DEVELOPMENT: '教师师德和专业发展',
        CAMPUS_TRAFFIC_SAFETY: '校园及周边、学生交通安全',
        FOOD_WATER_DORMITORY: '食堂、食品、饮水及宿舍卫生',
        SCHOOL_ETHOS: '校风、教风、学风建设',
      },
    ],
  },
  KINDERGARTEN_REGULAR_MATTER: {
    zh: '幼儿园经常性督导事项',
    basis: unverified('KG'),
    versions: [
      {
        SAFETY: '安全管理',
        STANDARD_OPERATION: '规范办园',
        TEACHER_ETHICS: '师德师风',
        ASSIGNED: '交办的其他',
      },
    ],
  },
  SCHOOL_MATTER: {
    zh: '学校督导事项',
    basis: article('CQ', 15),
    versions: [
      {
        LAWFUL_QUALITY_EDUCATION: '依法治校、素质教育、质量与改革',
        STAFF_ADMISSION_SAFETY_RULES: '教师队伍、招生、学籍、安全卫生制度',
        FACILITIES_FUNDS: '硬件与经费',
        MORAL_ETHOS: '德育、师德、校风',
        OTHER: '其他',
      },
    ],
  },
  GOVERNMENT_MATTER: {
    zh: '政府督导事项',
    basis: article('CQ', 14),
    versions: [
      {
        PLANNING_SERVICES: '规划布局、条件、公共服务',
        COMPULSORY_BALANCE: '普及与均衡',
        EMERGENCIES: '突发事件',
        REFORM_TASKS: '改革发展任务',
        FUNDING: '经费',
        STAFFING_PAY: '校长、教师配备与待遇',
        PUBLIC_CONCERNS: '社会关注问题',
        OTHER: '其他',
      },
    ],
  },
} as const satisfies Record<string, Register>;

export type RegisterName = keyof typeof REGISTERS;

/** The names of all registers. */
export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[];

/** What a register rests on. */
export function registerBasis(list: RegisterName): Basis {
  return REGISTERS[list].basis;
}

/** The newest version of a register: versions count from 1. */
export function currentVersion(list: RegisterName): number {
  return REGISTERS[list].versions.length;
}

/** The terms of a register in a version, by default the newest; none of a version that never was. */
export function termsOf(list: RegisterName, version = currentVersion(list)): Term[] {
  const labels = (REGISTERS[list] as Register).versions[version - 1] ?? {};
  return Object.entries(labels).map(([code, labelZh]) => ({ list, code, labelZh, version }));
}

/** The term with this code in a version of a register, or null. */
export function findTerm(list: RegisterName, code: string, version = currentVersion(list)): Term | null {
  return termsOf(list, version).find((term) => term.code === code) ?? null;
}

/** A code of a register with its label in a version, by default the newest; one that the register lost labels itself. */
export function describedTerm(
  list: string,
  code: string,
  version?: number,
): { code: string; label: string; version: number } {
  const term = isRegisterName(list) ? findTerm(list, code, version) : null;
  return { code, label: term?.labelZh ?? code, version: term?.version ?? version ?? 1 };
}

/** Whether a text names a register. */
export function isRegisterName(text: string): text is RegisterName {
  return Object.hasOwn(REGISTERS, text);
}

/** What decides which matters an inspection looks at. `schoolKind` is null where no school is inspected. */
export interface InspectedSubject {
  inspectionKind: 'REGULAR' | 'SPECIAL' | 'COMPREHENSIVE';
  subjectKind: 'LOWER_GOVERNMENT' | 'OWN_LEVEL_DEPARTMENT' | 'SCHOOL';
  schoolKind: string | null;
}

/** The register from which an inspection's matters and its findings' categories come. */
export function matterList({ inspectionKind, subjectKind, schoolKind }: InspectedSubject): RegisterName {
  if (subjectKind !== 'SCHOOL') return 'GOVERNMENT_MATTER';
  if (inspectionKind !== 'REGULAR') return 'SCHOOL_MATTER';
  return schoolKind === 'KINDERGARTEN' ? 'KINDERGARTEN_REGULAR_MATTER' : 'SCHOOL_REGULAR_MATTER';
}
