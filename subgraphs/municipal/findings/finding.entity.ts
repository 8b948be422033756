import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { findingFields } from '../../process/findings/finding.fields';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A problem that an inspection by the city found (市级督导发现的问题).',
})
@Entity('finding')
export class MunicipalFinding extends findingFields(MunicipalRecord) {}
