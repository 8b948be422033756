import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { InputCheck } from '../../kernel/inputCheck';
import { payloadType, runCommand, type ChangeInput } from '../../kernel/records/command';
import {
  REGULAR_INSPECTION,
  type RegularInspectionFacts,
  type RegularInspectionState,
} from '../../supervision/lifeCycles';
import { carryOut, changed, issueId, recordOf, recordsOf } from '../decision';
import { DistrictInspection, InspectionMember } from './inspection.entity';
import {
  CancelInspectionInput,
  CloseInspectionInput,
  PublishInspectionInput,
  RecordVisitInput,
  ReportInspectionInput,
  ScheduleInspectionInput,
} from './inspection.inputs';
import { todayIn } from '../../supervision/calendar';
import { factsOf, matterListFor, teamIn } from './regularInspection.facts';
import { newFindings } from './visit.findings';
import { Finding } from '../findings/finding.entity';

const ScheduleInspectionPayload = payloadType('scheduleInspection', 'inspection', () => DistrictInspection);
const RecordVisitPayload = payloadType('recordVisit', 'inspection', () => DistrictInspection);
const PublishInspectionPayload = payloadType('publishInspection', 'inspection', () => DistrictInspection);
const CloseInspectionPayload = payloadType('closeInspection', 'inspection', () => DistrictInspection);
const CancelInspectionPayload = payloadType('cancelInspection', 'inspection', () => DistrictInspection);
const ReportInspectionPayload = payloadType('reportInspection', 'inspection', () => DistrictInspection);

@Resolver()
export class InspectionCommands {
  @Directive('@route(by: "input.schoolId")')
  @Mutation(() => ScheduleInspectionPayload, {
    nullable: true,
    description: 'Schedules a regular inspection of a school (安排经常性督导).',
  })
  async scheduleInspection(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ScheduleInspectionInput, { description: 'The inspection.' })
    input: ScheduleInspectionInput,
  ) {
    const check = new InputCheck();
    const title = check.text('title', input.title, 100);
    check.id('schoolId', 'School', input.schoolId);
    input.inspectorIds.forEach((id, i) => check.id(`inspectorIds.${i}`, 'DistrictInspector', id));
    check.size('inspectorIds', input.inspectorIds, 20);
    check.size('matters', input.matters, 20);
    check.done();
    const { record, alerts } = await runCommand(
      context,
      'scheduleInspection',
      input,
      DistrictInspection,
      async (write) => {
        const school = await recordOf(context, write, 'School', input.schoolId, 'schoolId');
        const team = await recordsOf(context, write, 'DistrictInspector', input.inspectorIds, 'inspectorIds');
        const inspection = Object.assign(new DistrictInspection(), {
          id: issueId(context, 'DistrictInspection'),
          districtCode: school.districtCode,
          kind: 'REGULAR' as const,
          subjectKind: 'SCHOOL' as const,
          schoolId: school.id,
          subjectName: null,
          title,
          isUnannounced: input.isUnannounced,
          scheduledOn: input.scheduledOn,
          visitedOn: null,
          reportedOn: null,
          closedOn: null,
          matters: input.matters,
          visitRecord: null,
          summary: null,
          disclosure: 'ON_REQUEST' as const,
          publishedOn: null,
          publicationChannel: null,
        });
        const facts = await factsOf(write, inspection, { school, team });
        await carryOut(context, write, step('scheduleInspection', inspection, null, facts));
        const members = input.inspectorIds.map((inspectorId, place) => ({
          inspectionId: inspection.id,
          place,
          inspectorId,
        }));
        await write.insertRows(InspectionMember, members);
        return { record: inspection, alerts: [] };
      },
    );
    return { inspection: record, alerts };
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => RecordVisitPayload, {
    nullable: true,
    description: 'Records the visit of a scheduled inspection, with what was found (记录入校督导).',
  })
  async recordVisit(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RecordVisitInput, { description: 'The visit.' }) input: RecordVisitInput,
  ) {
    const check = new InputCheck();
    const visitRecord = check.longText('visitRecord', input.visitRecord, 5000);
    check.size('findings', input.findings, 50);
    const descriptions = input.findings.map(({ description }, i) =>
      check.longText(`findings.${i}.description`, description, 2000),
    );
    check.done();
    const { record, alerts } = await runCommand(
      context,
      'recordVisit',
      input,
      DistrictInspection,
      async (write) => {
        const inspection = await changed(context, write, 'DistrictInspection', input);
        Object.assign(inspection, { visitedOn: input.visitedOn, visitRecord });
        const list = await matterListFor(write, inspection);
        const findings = newFindings(context, inspection, list, input.findings, descriptions);
        const facts = await factsOf(write, inspection, {
          team: await teamIn(write, inspection.id),
          findings,
        });
        await carryOut(context, write, step('recordVisit', inspection, stateOf(inspection), facts));
        await write.insert('Finding', Finding, findings);
        return { record: inspection, alerts: [] };
      },
    );
    return { inspection: record, alerts };
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => ReportInspectionPayload, {
    nullable: true,
    description: 'Reports on a visited inspection; every inspection ends in a report (形成督导报告).',
  })
  async reportInspection(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReportInspectionInput, { description: 'The report.' }) input: ReportInspectionInput,
  ) {
    const check = new InputCheck();
    const summary = check.longText('summary', input.summary, 5000);
    check.done();
    return change(context, 'reportInspection', input, { reportedOn: input.reportedOn, summary });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => PublishInspectionPayload, {
    nullable: true,
    description: 'Publishes the report, with channel and date (公开督导报告).',
  })
  publishInspection(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PublishInspectionInput, { description: 'The publication.' })
    input: PublishInspectionInput,
  ) {
    const { publishedOn, publicationChannel } = input;
    return change(context, 'publishInspection', input, {
      publishedOn,
      publicationChannel,
      disclosure: 'PUBLIC',
    });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => CloseInspectionPayload, {
    nullable: true,
    description: 'Closes an inspection; not while one of its rectifications is open (办结督导).',
  })
  closeInspection(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CloseInspectionInput, { description: 'Which one.' }) input: CloseInspectionInput,
  ) {
    return change(context, 'closeInspection', input, {
      closedOn: todayIn(context.deployment.now().toISOString()),
    });
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => CancelInspectionPayload, {
    nullable: true,
    description: 'Cancels an inspection before its visit (取消督导).',
  })
  cancelInspection(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CancelInspectionInput, { description: 'Which one, and why.' })
    input: CancelInspectionInput,
  ) {
    const check = new InputCheck();
    const reason = check.text('reason', input.reason, 500);
    check.done();
    return change(context, 'cancelInspection', input, {}, reason);
  }
}

/** Runs a command that only sets some columns of an inspection. */
async function change(
  context: SubgraphContext,
  command: string,
  input: ChangeInput,
  columns: Partial<DistrictInspection>,
  reason: string | null = null,
) {
  const { record, alerts } = await runCommand(context, command, input, DistrictInspection, async (write) => {
    const inspection = await changed(context, write, 'DistrictInspection', input);
    Object.assign(inspection, columns);
    const known = await factsOf(write, inspection, { team: await teamIn(write, inspection.id) });
    const facts = { ...known, reason };
    await carryOut(context, write, { ...step(command, inspection, stateOf(inspection), facts), reason });
    return { record: inspection, alerts: [] };
  });
  return { inspection: record, alerts };
}

function step(
  command: string,
  inspection: DistrictInspection,
  from: RegularInspectionState | null,
  facts: RegularInspectionFacts,
) {
  return {
    lifeCycle: REGULAR_INSPECTION,
    command,
    type: 'DistrictInspection' as const,
    record: inspection,
    from,
    facts,
  };
}

/** The state in the regular life cycle; an inspection of another kind is in none of its states. */
function stateOf(inspection: DistrictInspection): RegularInspectionState {
  return (
    inspection.kind === 'REGULAR' ? inspection.state : `${inspection.kind}.${inspection.state}`
  ) as RegularInspectionState;
}
