import { getNamedType } from 'graphql';
import { isRecord } from './complete';
import type { DistrictError, Outcome } from './districtAnswer';
import type { ErrorLedger } from './errorLedger';
import { Findings, untold, visitFor, type CoordinateOf } from './findings';
import { failure, type Absence } from './missing';
import type { RoutedPlan } from './routedPlan';
import type { Destination } from './route';
import type { Ask, Task, TaskResult } from './task';

/** A root field that one district answers: a lookup, or a command. */
export class RoutedTask implements Task {
  readonly key: string;
  private value: unknown = null;
  private findings: Findings | null = null;
  private refused: DistrictError | null = null;
  private absence: Absence | null = null;
  private outcome: 'NOT_SENT' | 'UNKNOWN' = 'NOT_SENT';
  private hasAsked = false;

  constructor(
    private readonly plan: RoutedPlan,
    private readonly destination: Destination,
    private readonly asOf: string,
  ) {
    this.key = plan.key;
    if (destination.deployment.isDrained) this.absence = failure(destination.deployment, 'DRAINED');
  }

  next(): Ask[] {
    if (this.hasAsked || this.absence) return [];
    this.hasAsked = true;
    return [{ deployment: this.destination.deployment, asOf: this.asOf, field: this.plan.field, values: {} }];
  }

  take(_ask: Ask, outcome: Outcome): number {
    switch (outcome.kind) {
      case 'ANSWERED':
        return this.read(outcome.value, outcome.errors);
      case 'FAILED':
        this.fail(outcome.reason, outcome.sent);
        return 0;
      default:
        this.refused = outcome.error;
        return 0;
    }
  }

  finish(errors: ErrorLedger): TaskResult {
    const path = [this.key];
    const { deployment } = this.destination;
    if (this.absence) {
      if (this.isCommand) errors.undone(this.absence, this.outcome, path);
      else errors.absent([this.absence], path);
      return { value: null, absences: [this.absence] };
    }
    if (this.refused) errors.retell(this.refused, path);
    if (this.findings) errors.note(this.findings, path, deployment);
    return { value: this.value, absences: [] };
  }

  private get isCommand(): boolean {
    return this.plan.selections.operation.isMutation;
  }

  /** Takes the value over when it is the record asked for and all that it holds is at home there. */
  private read(value: unknown, errors: readonly DistrictError[]): number {
    const { keyAlias, nodes, definition, selections, complete } = this.plan;
    const { deployment, key } = this.destination;
    if (keyAlias !== null && isRecord(value)) {
      if (value[keyAlias] !== key) return this.fail('INVALID_ANSWER', 'UNKNOWN');
      delete value[keyAlias];
    }
    const coordinateOf: CoordinateOf = ({ path }) =>
      selections.coordinateAt(getNamedType(definition.type), nodes, path);
    const visit = visitFor(deployment.homes, errors, coordinateOf);
    const completed = complete(value, visit);
    // A command that was carried out leaves a record: null without a reason is no answer.
    const isUnclear = this.isCommand && completed === null;
    if (visit.hasForeignId || isUnclear) return this.fail('INVALID_ANSWER', 'UNKNOWN');
    this.value = completed;
    const found = Findings.of(visit) ?? new Findings();
    this.findings = untold(errors, [found], coordinateOf).reduce((all, error) => all.with(error), found);
    return visit.objects;
  }

  private fail(reason: Absence['reason'], outcome: 'NOT_SENT' | 'UNKNOWN'): number {
    this.absence = failure(this.destination.deployment, reason);
    this.outcome = outcome;
    return 0;
  }
}
