import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { supervisionNoticeFields } from '../../process/supervisionNotices/notice.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A supervision notice of the city (市级督办通知).' })
@Entity('supervision_notice')
export class MunicipalSupervisionNotice extends supervisionNoticeFields(PlacedMunicipalRecord) {}
