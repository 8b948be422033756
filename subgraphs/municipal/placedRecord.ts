import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { SubgraphContext } from '../kernel/context';
import { District } from './districts/district.entity';
import { districtWith } from './districts/register';
import { MunicipalRecord } from './municipalRecord';

/** A record of the city about a district, or about a school or a unit of one. */
@ObjectType()
export abstract class PlacedMunicipalRecord extends MunicipalRecord {
  @Field(() => ID, { nullable: true, description: 'Code of the district that it is about (区县代码).' })
  @Column('varchar', { nullable: true })
  districtCode!: string | null;

  @Field(() => District, { nullable: true, description: 'The district that it is about (区县).' })
  district(@Ctx() context: SubgraphContext): Promise<District | null> {
    return districtWith(context, this.districtCode);
  }
}
