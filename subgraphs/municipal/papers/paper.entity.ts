import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { paperFields } from '../../process/papers/paper.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A paper that the city issued: numbered, frozen and hashed (市级文书).',
})
@Entity('paper')
export class MunicipalPaper extends paperFields(PlacedMunicipalRecord) {}
