import { Ctx, Field, ObjectType } from 'type-graphql';
import { SubgraphContext } from '../kernel/context';
import { AvailableCommand } from '../kernel/records/command';
import { VersionedRecord } from '../kernel/records/record';
import { TransitionEntry } from '../kernel/records/transition';
import { commandsOn } from './availableCommands';
import type { Side } from './side';
import { timelineFor } from './timeline';

export type ProcessRecordClass = abstract new () => VersionedRecord;

/** The district that a record belongs to, or is about. */
export interface Placed {
  districtCode?: string | null;
}

/** The base of one side's records. */
export function processRecord(side: Side): ProcessRecordClass {
  @ObjectType()
  abstract class SideRecord extends VersionedRecord {
    @Field(() => [AvailableCommand], {
      description:
        'The commands that the caller may give on the record as it stands, and last those that start another record from it (可执行操作).',
    })
    availableCommands(@Ctx() context: SubgraphContext): Promise<AvailableCommand[]> {
      return commandsOn(side, context, this);
    }

    @Field(() => [TransitionEntry], {
      nullable: true,
      description: 'The record’s steps through its life cycle, the first one first (流转记录).',
    })
    timeline(@Ctx() context: SubgraphContext): Promise<TransitionEntry[]> {
      return timelineFor(side, context, this);
    }
  }
  return SideRecord;
}

/**
 * Makes the fields that a record has on both sides into something to extend:
 * `class Finding extends findingFields(DistrictRecord)`, `class MunicipalFinding extends findingFields(MunicipalRecord)`.
 * @param fieldsOn declares the columns and fields in an abstract class on the base.
 */
export function fieldsOfBothSides<F extends VersionedRecord>(
  fieldsOn: (Base: ProcessRecordClass) => abstract new () => F,
) {
  return <B extends ProcessRecordClass>(Base: B) => fieldsOn(Base) as unknown as B & Mixin<F>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript knows a mixin by these arguments
type Mixin<F> = abstract new (...args: any[]) => F;
