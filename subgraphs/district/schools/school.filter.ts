import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Area, Operator, SchoolKind, SchoolStatus, Stage } from '../enums';

@InputType({ description: 'Which schools: every condition given must hold (学校筛选).' })
export class SchoolFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or of its pinyin or initials.' })
  search?: string | null;

  @Field(() => [SchoolKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof SchoolKind)[] | null;

  @Field(() => [Stage], { nullable: true, description: 'Serving at least one of these stages.' })
  stages?: (keyof typeof Stage)[] | null;

  @Field(() => [SchoolStatus], { nullable: true, description: 'In one of these statuses.' })
  statuses?: (keyof typeof SchoolStatus)[] | null;

  @Field(() => [Operator], { nullable: true, description: 'Run by one of these.' })
  operators?: (keyof typeof Operator)[] | null;

  @Field(() => [Area], { nullable: true, description: 'In one of these areas.' })
  areas?: (keyof typeof Area)[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Designated to have an inspector of its own, or not.',
  })
  isDesignated?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'In this responsibility zone.' })
  zoneId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this responsible inspector.' })
  responsibleInspectorId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Not visited on or after this day (未督导).' })
  notVisitedSince?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'That bore at least so many visits this year (督导负担).',
  })
  visitsThisYearAtLeast?: number | null;
}
