import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { extensionFields } from '../../process/extensions/extension.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A request for more time to rectify what the city found (市级督导整改延期).',
})
@Entity('extension')
export class MunicipalExtension extends extensionFields(PlacedMunicipalRecord) {}
