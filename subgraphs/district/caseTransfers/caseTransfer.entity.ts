import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { caseTransferFields } from '../../process/caseTransfers/caseTransfer.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A case handed to enforcement, the judiciary or an organ of discipline (移交).',
})
@Entity('case_transfer')
export class CaseTransfer extends caseTransferFields(DistrictRecord) {}
