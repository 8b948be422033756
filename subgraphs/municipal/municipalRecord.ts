import { ObjectType } from 'type-graphql';
import { processRecord } from '../process/processRecord';
import { MUNICIPAL } from './side';

/** What every record of the city has. */
@ObjectType()
export abstract class MunicipalRecord extends processRecord(MUNICIPAL) {}
