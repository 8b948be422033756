import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { MissingDistrict } from '../../kernel/graphql/missingDistrict';
import { DateScalar } from '../../kernel/graphql/scalars';
import { InspectionKind, RectificationState, SchoolKind, Stage } from '../enums';

/** A count of rows that share a key. */
interface Bucket {
  count: number;
}

/** Makes a bucket type: rows counted by one enum or text field. */
function bucketType<K extends string>(name: string, key: K, type: () => object, what: string) {
  @ObjectType(name, { simpleResolvers: true, description: `How many ${what}.` })
  class BucketOf implements Bucket {
    @Directive('@aggregate(by: "SUM")')
    @Field(() => Int, { nullable: true, description: 'How many.' })
    count!: number;
  }
  Directive('@aggregate(by: "KEY")')(BucketOf.prototype, key);
  Field(type as () => StringConstructor, { description: 'What is counted together.' })(
    BucketOf.prototype,
    key,
  );
  return BucketOf as new () => Bucket & Record<K, string>;
}

export const StageCount = bucketType('StageCount', 'stage', () => Stage, 'schools serve a stage');
export const SchoolKindCount = bucketType(
  'SchoolKindCount',
  'kind',
  () => SchoolKind,
  'schools are of a kind',
);
export const InspectionKindCount = bucketType(
  'InspectionKindCount',
  'kind',
  () => InspectionKind,
  'visits were of an inspection of a kind',
);
export const CategoryCount = bucketType(
  'CategoryCount',
  'category',
  () => String,
  'findings are of a category, by the code of the matter',
);
export const RectificationStateCount = bucketType(
  'RectificationStateCount',
  'state',
  () => RectificationState,
  'rectifications are in a state',
);

@ObjectType({
  simpleResolvers: true,
  description:
    'Figures over the records that the caller may read (督导统计). Schools and inspectors are counted as they stand; ' +
    'visits, findings and rectifications by their day: of the visit, of recording, of the order.',
})
export class SupervisionStatistics {
  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Open schools (在办学校数).' })
  schoolCount!: number;

  @Directive('@aggregate(by: "KEY", of: ["stage"])')
  @Field(() => [StageCount], {
    nullable: true,
    description: 'Open schools by the stages they serve; one that serves several counts in each (按学段).',
  })
  schoolsByStage!: { stage: string; count: number }[];

  @Directive('@aggregate(by: "KEY", of: ["kind"])')
  @Field(() => [SchoolKindCount], { nullable: true, description: 'Open schools by kind (按类别).' })
  schoolsByKind!: { kind: string; count: number }[];

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Active inspectors (在任督学数).' })
  inspectorCount!: number;

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Active full-time inspectors (专职督学数).' })
  fullTimeInspectorCount!: number;

  @Directive('@aggregate(by: "RATIO", of: ["schoolCount", "inspectorCount"])')
  @Field(() => Float, {
    nullable: true,
    description: 'Open schools for each active inspector (每名督学对应学校数).',
  })
  schoolsPerInspector!: number | null;

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Visits (入校督导次数).' })
  visitCount!: number;

  @Directive('@aggregate(by: "KEY", of: ["kind"])')
  @Field(() => [InspectionKindCount], {
    nullable: true,
    description: 'Visits by the kind of inspection (按督导类型).',
  })
  visitsByKind!: { kind: string; count: number }[];

  @Directive('@aggregate(by: "RATIO", of: ["visitCount", "schoolCount"])')
  @Field(() => Float, {
    nullable: true,
    description: 'Visits for each open school: the burden on schools (校均督导次数).',
  })
  visitsPerSchool!: number | null;

  @Directive('@aggregate(by: "MAX")')
  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest visit (最近督导日期).' })
  latestVisitOn!: string | null;

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Findings (问题数).' })
  findingCount!: number;

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Findings that are safety hazards (安全隐患数).' })
  hazardCount!: number;

  @Directive('@aggregate(by: "KEY", of: ["category"])')
  @Field(() => [CategoryCount], { nullable: true, description: 'Findings by category (按问题类别).' })
  findingsByCategory!: { category: string; count: number }[];

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Rectifications ordered (整改数).' })
  rectificationCount!: number;

  @Directive('@aggregate(by: "KEY", of: ["state"])')
  @Field(() => [RectificationStateCount], {
    nullable: true,
    description: 'Rectifications by state (按整改状态).',
  })
  rectificationsByState!: { state: string; count: number }[];

  @Directive('@aggregate(by: "SUM")')
  @Field(() => Int, { nullable: true, description: 'Rectifications that are overdue (逾期整改数).' })
  overdueCount!: number;

  @Directive('@aggregate(by: "RATIO", of: ["overdueCount", "rectificationCount"])')
  @Field(() => Float, {
    nullable: true,
    description: 'The share of rectifications that is overdue (逾期率).',
  })
  overdueRate!: number | null;

  @Directive('@aggregate(by: "MIN")')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest last day among those overdue (最早逾期日期).',
  })
  earliestOverdueOn!: string | null;

  @Field(() => [MissingDistrict], {
    description:
      'The districts whose figures are missing here, each with the reason; empty when the answer is whole.',
  })
  missingDistricts!: MissingDistrict[];
}
