import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Why a district's share is missing from a scattered answer. */
export const MissingReason = {
  TIMEOUT: 'TIMEOUT',
  UNREACHABLE: 'UNREACHABLE',
  INVALID_ANSWER: 'INVALID_ANSWER',
  REFUSED: 'REFUSED',
  OUTDATED: 'OUTDATED',
  DRAINED: 'DRAINED',
  SKIPPED: 'SKIPPED',
  UNAVAILABLE: 'UNAVAILABLE',
} as const;

registerEnumType(MissingReason, {
  name: 'MissingReason',
  description: 'Why a district’s share is missing from an answer (缺席原因).',
  valuesConfig: {
    TIMEOUT: { description: 'It did not answer in time (超时).' },
    UNREACHABLE: { description: 'It could not be reached (无法连接).' },
    INVALID_ANSWER: { description: 'Its answer was not one a district may give (响应无效).' },
    REFUSED: { description: 'It refused this caller (拒绝访问).' },
    OUTDATED: { description: 'It runs a version that lacks what was asked (版本过旧).' },
    DRAINED: { description: 'It is taken out of service on purpose (暂停服务).' },
    SKIPPED: { description: 'It was missing on an earlier page of this cursor (前页缺席，已跳过).' },
    UNAVAILABLE: { description: 'The only reason shown without a token (暂不可用).' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A district whose share is missing from a scattered answer (缺席区县).' })
export class MissingDistrict {
  @Field(() => ID, { description: 'The district’s code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => MissingReason, { description: 'Why it is missing.' })
  reason!: keyof typeof MissingReason;
}
