import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import type { Write } from '../../kernel/database/write';
import { DateScalar } from '../../kernel/graphql/scalars';
import { InputCheck } from '../../kernel/inputCheck';
import { CommandInput, payloadType, runCommand } from '../../kernel/records/command';
import { LONGEST_NAME, nameKeys } from '../../kernel/text';
import { todayIn } from '../../supervision/calendar';
import { violationsOf } from '../../supervision/lifeCycle';
import { INSPECTOR_LIFE } from '../../supervision/lifeCycles';
import { STAFFING_TARGETS } from '../../supervision/targets';
import { carryOut, districtOf, issueId } from '../decision';
import { Employment, InspectorMode } from '../enums';
import { School } from '../schools/school.entity';
import { DistrictInspector } from './inspector.entity';

@InputType({ description: 'An inspector to appoint or engage (督学任命、聘任).' })
export class AppointInspectorInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => Employment, { description: 'Full-time or part-time.' })
  employment!: keyof typeof Employment;

  @Field(() => InspectorMode, { description: 'Appointed when full-time, engaged when part-time.' })
  mode!: keyof typeof InspectorMode;

  @Field(() => String, { description: 'Number of the certificate, up to 40 characters.' })
  certificateNumber!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Contact shown to the public once posted, up to 30 characters.',
  })
  contactPhone?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term; needed when engaged.' })
  termFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term; needed when engaged.' })
  termTo?: string | null;
}

const AppointInspectorPayload = payloadType('appointInspector', 'inspector', () => DistrictInspector);

@Resolver()
export class InspectorCommands {
  @Directive('@route(by: "input.district")')
  @Mutation(() => AppointInspectorPayload, {
    nullable: true,
    description: 'Appoints a full-time inspector or engages a part-time one (任命、聘任督学).',
  })
  async appointInspector(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AppointInspectorInput, { description: 'The inspector.' })
    input: AppointInspectorInput,
  ) {
    const inspector = checked(context, input);
    const { record, alerts } = await runCommand(
      context,
      'appointInspector',
      input,
      DistrictInspector,
      async (write) => {
        const facts = {
          employment: inspector.employment,
          mode: inspector.mode,
          termFrom: inspector.termFrom,
          termTo: inspector.termTo,
          isCertificateTaken: await write.manager.existsBy(DistrictInspector, {
            certificateNumber: inspector.certificateNumber,
          }),
          eligibility: [],
          noticeWorkingDays: 0,
          termsInARow: 1,
          posts: 0,
          removalReason: null,
          today: todayIn(write.now),
        };
        await carryOut(context, write, {
          lifeCycle: INSPECTOR_LIFE,
          command: 'appointInspector',
          type: 'DistrictInspector',
          record: inspector,
          from: null,
          facts,
        });
        return {
          record: inspector,
          alerts: violationsOf(STAFFING_TARGETS, await staffing(write, inspector.districtCode)),
        };
      },
    );
    return { inspector: record, alerts };
  }
}

function checked(context: SubgraphContext, input: AppointInspectorInput): DistrictInspector {
  const check = new InputCheck();
  const name = check.text('name', input.name, LONGEST_NAME);
  const certificateNumber = check.text('certificateNumber', input.certificateNumber, 40);
  const contactPhone = check.optionalText('contactPhone', input.contactPhone, 30);
  check.done();
  return Object.assign(new DistrictInspector(), nameKeys(name), {
    id: issueId(context, 'DistrictInspector'),
    districtCode: districtOf(context, input.district),
    name,
    certificateNumber,
    contactPhone,
    employment: input.employment,
    mode: input.mode,
    termFrom: input.termFrom ?? null,
    termTo: input.termTo ?? null,
    leftOn: null,
  });
}

/** The figures that a district's staffing targets look at. */
async function staffing(write: Write, districtCode: string) {
  const schools = (isDesignated: boolean) =>
    write.manager.countBy(School, { districtCode, status: 'OPEN', isDesignated });
  return {
    designatedSchools: await schools(true),
    otherSchools: await schools(false),
    activeInspectors: await write.manager.countBy(DistrictInspector, { districtCode, state: 'ACTIVE' }),
    fullTimeInspectors: await write.manager.countBy(DistrictInspector, {
      districtCode,
      state: 'ACTIVE',
      employment: 'FULL_TIME',
    }),
  };
}
