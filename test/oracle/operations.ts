import fc from 'fast-check';

/** A generated operation: its text, and the variables of its first page. */
export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
  /** The root connections that can be paged on, by response key, with the variable that holds their cursor. */
  connections: Record<string, string>;
}

interface TypeShape {
  scalars: string[];
  references: Record<string, string>;
  lists: Record<string, string>;
}

const RECORD = ['id', 'version', 'districtCode', 'createdAt', '__typename'];
const TYPES: Record<string, TypeShape> = {
  School: {
    scalars: [
      ...RECORD,
      'name',
      'kind',
      'stages',
      'status',
      'operator',
      'area',
      'address',
      'isDesignated',
      'zoneId',
    ],
    references: { zone: 'ResponsibilityZone', responsibleInspector: 'DistrictInspector' },
    lists: { inspections: 'DistrictInspection', findings: 'Finding' },
  },
  DistrictInspector: {
    scalars: [...RECORD, 'name', 'employment', 'mode', 'state'],
    references: {},
    lists: { schools: 'School' },
  },
  ResponsibilityZone: { scalars: [...RECORD, 'name'], references: {}, lists: { schools: 'School' } },
  DistrictInspection: {
    scalars: [...RECORD, 'kind', 'state', 'scheduledOn', 'visitedOn', 'summary', 'schoolId'],
    references: { school: 'School' },
    lists: { findings: 'Finding' },
  },
  Finding: {
    scalars: [...RECORD, 'description', 'disposition', 'isHazard', 'recordedOn'],
    references: { inspection: 'DistrictInspection', school: 'School', rectification: 'Rectification' },
    lists: {},
  },
  Rectification: {
    scalars: [...RECORD, 'state', 'dueOn', 'isOverdue'],
    references: { finding: 'Finding', verifier: 'DistrictInspector' },
    lists: {},
  },
  DistrictAccountabilityRecord: {
    scalars: [...RECORD, 'kind', 'state', 'ground', 'openedOn'],
    references: { school: 'School' },
    lists: {},
  },
  Deadline: {
    scalars: [
      ...RECORD,
      'rule',
      'recordId',
      'startedOn',
      'dueOn',
      'warnOn',
      'metOn',
      'isOverdue',
      'daysLate',
    ],
    references: { school: 'School', inspector: 'DistrictInspector' },
    lists: {},
  },
};

const ORDERS: Record<string, string[]> = {
  School: ['NAME_ASC', 'NAME_DESC', 'CREATED_AT_ASC', 'CREATED_AT_DESC'],
  DistrictInspector: ['NAME_ASC', 'NAME_DESC'],
  ResponsibilityZone: ['NAME_ASC', 'NAME_DESC'],
  DistrictInspection: ['SCHEDULED_ON_DESC', 'SCHEDULED_ON_ASC', 'CREATED_AT_ASC'],
  Finding: ['RECORDED_ON_DESC', 'RECORDED_ON_ASC'],
  DistrictAccountabilityRecord: ['OPENED_ON_DESC', 'OPENED_ON_ASC'],
  Deadline: ['DUE_ON_ASC', 'DUE_ON_DESC'],
};

const FILTERS: Record<string, object[]> = {
  School: [
    { kinds: ['PRIMARY', 'NINE_YEAR'] },
    { stages: ['JUNIOR_SECONDARY'] },
    { statuses: ['OPEN'], areas: ['TOWN', 'RURAL'] },
    { search: '中心' },
    { search: 'yixiao' },
    { isDesignated: true },
    { kinds: [] },
  ],
  DistrictInspector: [{ employments: ['FULL_TIME'] }, { states: ['ACTIVE'] }, { search: '张某' }],
  ResponsibilityZone: [{ search: '小' }],
  DistrictInspection: [
    { states: ['CLOSED', 'REPORTED'] },
    { scheduledOn: { from: '2026-03-02', to: '2026-09-01' } },
    { isPublished: true },
  ],
  Finding: [
    { isOverdue: true },
    { isOverdue: false },
    { isHazard: true },
    { rectificationStates: ['ORDERED'] },
    { categories: ['SCHOOL_ETHOS'], dispositions: ['RECTIFICATION_NOTICE'] },
  ],
  DistrictAccountabilityRecord: [{ states: ['DECIDED'] }, { openedOn: { from: '2026-09-01' } }],
  Deadline: [
    { isOverdue: true },
    { isPressing: true },
    { dueWithinDays: 30 },
    { isUnassigned: true, rules: ['RECTIFICATION'] },
    { isRunning: false },
  ],
};

/** Conditions that look at fields which the public does not read. */
const GUARDED = ['areas', 'isDesignated', 'employments', 'states', 'isPublished'];

const ROOTS: Record<string, string> = {
  schools: 'School',
  inspectors: 'DistrictInspector',
  responsibilityZones: 'ResponsibilityZone',
  inspections: 'DistrictInspection',
  findings: 'Finding',
  accountabilityRecords: 'DistrictAccountabilityRecord',
  deadlines: 'Deadline',
};

const FIGURES =
  `schoolCount inspectorCount schoolsPerInspector schoolsByKind { count kind } schoolsByStage { stage count }
  visitCount visitsByKind { kind count } visitsPerSchool latestVisitOn findingCount hazardCount
  findingsByCategory { category count } rectificationCount rectificationsByState { state count }
  overdueCount overdueRate earliestOverdueOn missingDistricts { code }`.split(/\s(?![^{]*\})/);

/** Writes one operation by drawing from `pick`: the shape of the text is the randomness of the test. */
class Writer {
  private counter = 0;
  readonly fragments: string[] = [];
  readonly declarations: string[] = ['$yes: Boolean!', '$no: Boolean!'];
  readonly variables: Record<string, unknown> = { yes: true, no: false };

  constructor(
    private readonly gen: fc.GeneratorValue,
    private readonly isPublic: boolean,
  ) {}

  number(from: number, to: number): number {
    return this.gen(fc.integer, { min: from, max: to });
  }

  pick<T>(list: readonly T[]): T {
    return list[this.number(0, list.length - 1)] as T;
  }

  chance(percent: number): boolean {
    return this.number(1, 100) <= percent;
  }

  name(prefix: string): string {
    return `${prefix}${(this.counter += 1)}`;
  }

  some<T>(list: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.number(1, most) }, () => this.pick(list)))];
  }

  variable(type: string, value: unknown): string {
    const name = this.name('v');
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  condition(): string {
    return this.chance(20)
      ? this.pick([' @include(if: $yes)', ' @include(if: $no)', ' @skip(if: $no)', ' @skip(if: $yes)'])
      : '';
  }

  alias(field: string): string {
    return this.chance(20) ? `${this.name('a')}: ${field}` : field;
  }

  record(type: string, depth: number): string {
    const shape = TYPES[type] as TypeShape;
    const fields = this.some(shape.scalars, 5).map((field) => this.alias(field) + this.condition());
    if (depth > 0) {
      for (const field of Object.keys(shape.references)) {
        if (this.chance(30))
          fields.push(
            `${this.alias(field)} { ${this.record(shape.references[field] as string, depth - 1)} }`,
          );
      }
      for (const field of Object.keys(shape.lists)) {
        if (this.chance(35)) fields.push(this.nested(field, shape.lists[field] as string, depth - 1));
      }
    }
    return this.wrapped(type, fields);
  }

  /** Puts some of the fields into an inline or named fragment; one field always stands bare. */
  private wrapped(type: string, fields: string[]): string {
    if (!this.chance(30)) return `__typename ${fields.join(' ')}`;
    if (this.chance(50)) return `__typename ... on ${type}${this.condition()} { ${fields.join(' ')} }`;
    const name = this.name('F');
    this.fragments.push(`fragment ${name} on ${type} { ${fields.join(' ')} }`);
    return `__typename ...${name}${this.condition()}`;
  }

  nested(field: string, type: string, depth: number): string {
    const orderBy = this.chance(50) ? `, orderBy: ${this.pick(ORDERS[type] as string[])}` : '';
    return `${this.name('n')}: ${field}(first: ${this.number(1, 4)}${orderBy}) { ${this.connection(type, depth)} }`;
  }

  connection(type: string, depth: number): string {
    const parts = [
      () => `${this.alias('nodes')} { ${this.record(type, depth)} }`,
      () =>
        `${this.alias('edges')} { ${this.alias('cursor')} ${this.alias('node')} { ${this.record(type, depth)} } }`,
      () =>
        `${this.alias('pageInfo')} { hasNextPage hasPreviousPage startCursor ${this.alias('endCursor')} }`,
      () => this.alias('totalCount') + this.condition(),
      () => `${this.alias('missingDistricts')} { code name reason }`,
      () => '__typename',
    ];
    const chosen = this.some(parts, 4).map((part) => part());
    return this.wrapped(`${type}Connection`, chosen);
  }

  districts(codes: readonly string[]): string {
    const kind = this.number(1, 10);
    if (kind <= 5) return '';
    if (kind === 6) return ', districts: []';
    if (kind === 7) return ', districts: null';
    return `, districts: ${this.variable('[ID!]', this.some(codes, 6))}`;
  }

  /** What this caller may filter by; refusals have tests of their own. */
  filters(type: string): object[] {
    const all = FILTERS[type] as object[];
    if (!this.isPublic) return all;
    const open = all.filter((filter) => !Object.keys(filter).some((name) => GUARDED.includes(name)));
    return open.length > 0 ? open : [{}];
  }

  root(codes: readonly string[], connections: Record<string, string>): string {
    if (this.chance(15)) {
      const range = this.chance(50) ? ', from: "2026-03-02", to: "2026-10-01"' : '';
      const args = `${this.districts(codes)}${range}`.slice(2);
      return `${this.name('s')}: supervisionStatistics${args ? `(${args})` : ''} { ${this.some(FIGURES, 8).join(' ')} }`;
    }
    const field = this.pick(Object.keys(ROOTS));
    const type = ROOTS[field] as string;
    const key = this.name('r');
    const first = this.pick([1, 2, 3, 7, 10, 25, 50, 200, 500]);
    const after = this.variable('String', null);
    connections[key] = after.slice(1);
    const filter = this.chance(40)
      ? `, filter: ${this.variable(filterType(type), this.pick(this.filters(type)))}`
      : '';
    const orderBy = this.chance(70) ? `, orderBy: ${this.pick(ORDERS[type] as string[])}` : '';
    const size = this.chance(50) ? String(first) : this.variable('Int!', first);
    return `${key}: ${field}(first: ${size}, after: ${after}${orderBy}${filter}${this.districts(codes)}) {
      ${this.connection(type, 2)} pageInfo { hasNextPage endCursor } }`;
  }
}

function filterType(type: string): string {
  return `${type}Filter`;
}

/** One operation over districts with these codes. */
export function operation(codes: readonly string[], isPublic: boolean): fc.Arbitrary<GeneratedOperation> {
  return fc.gen().map((gen) => {
    const writer = new Writer(gen, isPublic);
    const connections: Record<string, string> = {};
    const roots = Array.from({ length: writer.number(1, 3) }, () => writer.root(codes, connections));
    const query = `query Generated(${writer.declarations.join(', ')}) {
      __typename @include(if: $yes) __typename @skip(if: $no) ${roots.join('\n      ')}
    }\n${writer.fragments.join('\n')}`;
    return { query, variables: writer.variables, connections };
  });
}
