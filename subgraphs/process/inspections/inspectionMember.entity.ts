import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';

/** One inspector's place in an inspection's team; place 0 leads. */
@Entity('inspection_member')
export class InspectionMember {
  @PrimaryColumn('varchar')
  inspectionId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  place!: number;

  @Column('varchar')
  inspectorId!: string;
}
