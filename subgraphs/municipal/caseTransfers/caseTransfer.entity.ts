import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { caseTransferFields } from '../../process/caseTransfers/caseTransfer.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A case that the city handed to enforcement, the judiciary or an organ of discipline (市级移交).',
})
@Entity('case_transfer')
export class MunicipalCaseTransfer extends caseTransferFields(PlacedMunicipalRecord) {}
