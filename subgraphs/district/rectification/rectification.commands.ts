import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import type { Write } from '../../kernel/database/write';
import { DateScalar } from '../../kernel/graphql/scalars';
import { InputCheck } from '../../kernel/inputCheck';
import { ChangeInput, CommandInput, payloadType, runCommand } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import { defaultRectificationDue, isOverdue } from '../../supervision/deadlines';
import {
  RECTIFICATION,
  type RectificationFacts,
  type RectificationState,
} from '../../supervision/lifeCycles';
import { carryOut, changed, issueId, recordOf, recordsOf } from '../decision';
import { Verdict } from '../enums';
import { Finding } from '../findings/finding.entity';
import { DistrictInspection } from '../inspections/inspection.entity';
import { Rectification } from './rectification.entity';

@InputType({ description: 'The rectification decision on one finding (下达整改决定).' })
export class OrderRectificationInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the finding.' })
  findingId!: string;

  @Field(() => String, { description: 'What is required, up to 2,000 characters.' })
  requirement!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in time; 30 days from today when omitted.',
  })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that has to see to it, up to 60 characters.',
  })
  competentAuthority?: string | null;
}

@InputType({ description: 'The unit begins (开始整改).' })
export class BeginRectificationInput extends ChangeInput {}

@InputType({ description: 'The unit reports (报告整改情况).' })
export class ReportRectificationInput extends ChangeInput {
  @Field(() => String, { description: 'What was put right and how, up to 5,000 characters.' })
  reportText!: string;

  @Field(() => DateScalar, { description: 'Day the unit itself published this.' })
  unitPublishedOn!: string;
}

@InputType({ description: 'The office verifies (核查整改情况).' })
export class VerifyRectificationInput extends ChangeInput {
  @Field(() => Verdict, { description: 'Sufficient or not.' })
  verdict!: keyof typeof Verdict;

  @Field(() => ID, { description: 'Id of the inspector who verified.' })
  verifierId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the verification found; needed when insufficient.',
  })
  verificationNote?: string | null;
}

const OrderPayload = payloadType('orderRectification', 'rectification', () => Rectification);
const BeginPayload = payloadType('beginRectification', 'rectification', () => Rectification);
const ReportPayload = payloadType('reportRectification', 'rectification', () => Rectification);
const VerifyPayload = payloadType('verifyRectification', 'rectification', () => Rectification);

@Resolver()
export class RectificationCommands {
  @Directive('@route(by: "input.findingId")')
  @Mutation(() => OrderPayload, {
    nullable: true,
    description: 'Orders the rectification of a finding (下达整改决定).',
  })
  async orderRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => OrderRectificationInput, { description: 'The decision.' })
    input: OrderRectificationInput,
  ) {
    const check = new InputCheck();
    const requirement = check.longText('requirement', input.requirement, 2000);
    const competentAuthority = check.optionalText('competentAuthority', input.competentAuthority, 60);
    check.id('findingId', 'Finding', input.findingId);
    check.done();
    const { record, alerts } = await runCommand(
      context,
      'orderRectification',
      input,
      Rectification,
      async (write) => {
        const finding = await recordOf(context, write, 'Finding', input.findingId, 'findingId');
        const today = todayIn(write.now);
        const dueOn = input.dueOn ?? defaultRectificationDue(today);
        const rectification = Object.assign(new Rectification(), {
          id: issueId(context, 'Rectification'),
          districtCode: finding.districtCode,
          findingId: finding.id,
          inspectionId: finding.inspectionId,
          schoolId: finding.schoolId,
          requirement,
          orderedOn: today,
          dueOn,
          firstDueOn: dueOn,
          begunOn: null,
          reportedOn: null,
          reportText: null,
          unitPublishedOn: null,
          verifiedOn: null,
          verifierId: null,
          verificationNote: null,
          competentAuthority,
          closedOn: null,
        });
        const facts = await factsOf(write, rectification, finding);
        await carryOut(context, write, step('orderRectification', rectification, null, facts));
        return { record: rectification, alerts: [] };
      },
    );
    return { rectification: record, alerts };
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => BeginPayload, {
    nullable: true,
    description: 'The unit begins its rectification (开始整改).',
  })
  beginRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => BeginRectificationInput, { description: 'Which one.' })
    input: BeginRectificationInput,
  ) {
    return change(context, 'beginRectification', input, (_write, rectification, today) => {
      rectification.begunOn = today;
    });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => ReportPayload, {
    nullable: true,
    description: 'The unit reports what it put right, and has published it itself (报告整改情况).',
  })
  reportRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReportRectificationInput, { description: 'The report.' })
    input: ReportRectificationInput,
  ) {
    const check = new InputCheck();
    const reportText = check.longText('reportText', input.reportText, 5000);
    check.done();
    return change(context, 'reportRectification', input, (_write, rectification, today) => {
      Object.assign(rectification, { reportText, reportedOn: today, unitPublishedOn: input.unitPublishedOn });
    });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => VerifyPayload, {
    nullable: true,
    description: 'Verifies a reported rectification (核查整改情况).',
  })
  verifyRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => VerifyRectificationInput, { description: 'The verification.' })
    input: VerifyRectificationInput,
  ) {
    const check = new InputCheck();
    const note =
      input.verificationNote == null
        ? null
        : check.longText('verificationNote', input.verificationNote, 2000);
    check.id('verifierId', 'DistrictInspector', input.verifierId);
    check.done();
    const { verdict, verifierId } = input;
    return change(
      context,
      'verifyRectification',
      input,
      async (write, rectification, today) => {
        await recordsOf(context, write, 'DistrictInspector', [verifierId], 'verifierId');
        Object.assign(rectification, { verifiedOn: today, verifierId, verificationNote: note });
      },
      { verdict },
    );
  }
}

/** Runs a command on a rectification: reads it, changes it, checks the rules on what it would be, writes it. */
async function change(
  context: SubgraphContext,
  command: string,
  input: ChangeInput,
  apply: (write: Write, rectification: Rectification, today: string) => void | Promise<void>,
  known: Partial<RectificationFacts> = {},
) {
  const { record, alerts } = await runCommand(context, command, input, Rectification, async (write) => {
    const rectification = await changed(context, write, 'Rectification', input);
    const finding = await write.manager.findOneByOrFail(Finding, { id: rectification.findingId });
    await apply(write, rectification, todayIn(write.now));
    const facts = { ...(await factsOf(write, rectification, finding)), ...known };
    await carryOut(context, write, step(command, rectification, rectification.state, facts));
    return { record: rectification, alerts: [] };
  });
  return { rectification: record, alerts };
}

function step(
  command: string,
  rectification: Rectification,
  from: RectificationState | null,
  facts: RectificationFacts,
) {
  return {
    lifeCycle: RECTIFICATION,
    command,
    type: 'Rectification' as const,
    record: rectification,
    from,
    facts,
  };
}

async function factsOf(
  write: Write,
  rectification: Rectification,
  finding: Finding,
): Promise<RectificationFacts> {
  const inspection = await write.manager.findOneByOrFail(DistrictInspection, { id: finding.inspectionId });
  const other = await write.manager.findOneBy(Rectification, { findingId: finding.id });
  const today = todayIn(write.now);
  return {
    requirement: rectification.requirement,
    dueOn: rectification.dueOn,
    isOverdue: isOverdue(rectification, today),
    isFindingTaken: other !== null && other.id !== rectification.id,
    findingDisposition: finding.disposition,
    inspectionState: inspection.state,
    reportText: rectification.reportText,
    unitPublishedOn: rectification.unitPublishedOn,
    verdict: null,
    verifierId: rectification.verifierId,
    verificationNote: rectification.verificationNote,
    reviewerId: null,
    followUpResult: null,
    today,
  };
}
