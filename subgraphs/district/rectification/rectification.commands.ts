import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import type { Write } from '../../kernel/database/write';
import { InputCheck } from '../../kernel/inputCheck';
import { type ChangeInput, payloadType, runCommand } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import { defaultRectificationDue, isOverdue } from '../../supervision/deadlines';
import {
  RECTIFICATION,
  type RectificationFacts,
  type RectificationState,
} from '../../supervision/lifeCycles';
import { carryOut, changed, issueId, recordOf, recordsOf } from '../decision';
import { Finding } from '../findings/finding.entity';
import { DistrictInspection } from '../inspections/inspection.entity';
import { Rectification } from './rectification.entity';
import {
  BeginRectificationInput,
  CloseRectificationInput,
  DraftRectificationReportInput,
  FollowUpRectificationInput,
  OrderRectificationInput,
  ReopenRectificationInput,
  ReportRectificationInput,
  VerifyRectificationInput,
} from './rectification.inputs';

const OrderPayload = payloadType('orderRectification', 'rectification', () => Rectification);
const BeginPayload = payloadType('beginRectification', 'rectification', () => Rectification);
const ReportPayload = payloadType('reportRectification', 'rectification', () => Rectification);
const VerifyPayload = payloadType('verifyRectification', 'rectification', () => Rectification);
const DraftPayload = payloadType('draftRectificationReport', 'rectification', () => Rectification);
const FollowUpPayload = payloadType('followUpRectification', 'rectification', () => Rectification);
const ReopenPayload = payloadType('reopenRectification', 'rectification', () => Rectification);
const ClosePayload = payloadType('closeRectification', 'rectification', () => Rectification);

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
          followedUpOn: null,
          reviewerId: null,
          followUpResult: null,
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
  @Mutation(() => DraftPayload, {
    nullable: true,
    description: 'The unit’s clerk drafts the report for the head to sign (起草整改报告).',
  })
  draftRectificationReport(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DraftRectificationReportInput, { description: 'The draft.' })
    input: DraftRectificationReportInput,
  ) {
    const check = new InputCheck();
    const reportText = check.longText('reportText', input.reportText, 5000);
    check.done();
    return change(context, 'draftRectificationReport', input, (_write, rectification) => {
      rectification.reportText = reportText;
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

  @Directive('@route(by: "input.id")')
  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description: 'Looks at a verified rectification again; a relapse reopens it (回头看).',
  })
  followUpRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => FollowUpRectificationInput, { description: 'The follow-up.' })
    input: FollowUpRectificationInput,
  ) {
    const check = new InputCheck();
    check.id('reviewerId', 'DistrictInspector', input.reviewerId);
    check.done();
    const { followUpResult, reviewerId } = input;
    return change(
      context,
      'followUpRectification',
      input,
      async (write, rectification, today) => {
        await recordsOf(context, write, 'DistrictInspector', [reviewerId], 'reviewerId');
        Object.assign(rectification, { followedUpOn: today, reviewerId, followUpResult });
      },
      { followUpResult, reviewerId },
    );
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => ReopenPayload, {
    nullable: true,
    description: 'Orders a relapsed rectification again (重新下达整改).',
  })
  reopenRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReopenRectificationInput, { description: 'The new order.' })
    input: ReopenRectificationInput,
  ) {
    const check = new InputCheck();
    const requirement = check.longText('requirement', input.requirement, 2000);
    check.done();
    return change(context, 'reopenRectification', input, (_write, rectification, today) => {
      Object.assign(rectification, {
        requirement,
        orderedOn: today,
        dueOn: input.dueOn ?? defaultRectificationDue(today),
        begunOn: null,
        reportedOn: null,
        unitPublishedOn: null,
        verifiedOn: null,
      });
    });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => ClosePayload, {
    nullable: true,
    description: 'Closes a rectification that has lasted (销号).',
  })
  closeRectification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CloseRectificationInput, { description: 'Which one.' })
    input: CloseRectificationInput,
  ) {
    return change(context, 'closeRectification', input, (_write, rectification, today) => {
      rectification.closedOn = today;
    });
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
    state: rectification.state,
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
    competentAuthority: rectification.competentAuthority,
    guidance: null,
    liabilityNote: null,
    breachedNotices: 0,
    finishedOn: null,
    today,
  };
}
