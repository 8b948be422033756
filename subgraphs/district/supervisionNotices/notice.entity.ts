import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { supervisionNoticeFields } from '../../process/supervisionNotices/notice.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A supervision notice: a rectification that is insufficient or late gets a new deadline, in writing (督办通知).',
})
@Entity('supervision_notice')
export class SupervisionNotice extends supervisionNoticeFields(DistrictRecord) {}
